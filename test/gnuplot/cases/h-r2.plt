set terminal svg size 800,500
set size ratio -1
plot 'h-l.dat' w lp
