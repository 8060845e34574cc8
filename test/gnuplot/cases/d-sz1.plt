set terminal svg size 800,500
set size 0.5,0.5
plot 's-a.dat'
