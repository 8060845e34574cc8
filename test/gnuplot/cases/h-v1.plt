set terminal svg size 800,500
plot 'h-v.dat' using 1:2:3:4 with vectors title 'flow', 'h-v.dat' using 1:($2+2):3:4 with vectors lw 2 dt 2
