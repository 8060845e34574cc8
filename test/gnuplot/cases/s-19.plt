set terminal svg size 800,500
set xtics log
plot 's-a.dat'
