set terminal svg size 800,500
set size ratio -1
plot 'h-v.dat' u 1:2:3:4 with vectors
