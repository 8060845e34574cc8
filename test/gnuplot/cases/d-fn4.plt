set terminal svg size 800,500
set xrange [2:3]
plot 's-a.dat', x*1.5
