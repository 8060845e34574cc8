set terminal svg size 800,500
set yrange [0:45]
set xrange [0:10]
plot 'h-l.dat' u 1:2:2 w yerrorbars lw 3, '' u ($1+.5):(40):(5) w yerrorbars, '' u ($1+.2):(40):(5.1) w yerrorb
