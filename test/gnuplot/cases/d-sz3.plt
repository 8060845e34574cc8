set terminal svg size 800,500
set size square
set title "T"
set y2tics
plot 's-a.dat' axes x1y2
