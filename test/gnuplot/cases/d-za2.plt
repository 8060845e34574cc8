set terminal svg size 800,500
set zeroaxis
set xrange [-1:5]
plot 's-a.dat' u 1:($2-4) w lp
