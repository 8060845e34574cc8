set terminal svg size 800,500
set size ratio -2
set title 'x'
set xlabel 'y'
plot 'h-l.dat' u 2:($1*3+.1) w lp
