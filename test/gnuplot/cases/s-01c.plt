set terminal svg size 800,500
set ylabel offset -1,0
set ylabel "l"
plot 's-a.dat'
