set terminal svg size 800,500
set size ratio 0.5
plot 's-a.dat'
