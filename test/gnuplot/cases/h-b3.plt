set terminal svg size 800,500
set logscale y
set yrange [0.7<*:*<11]
set xrange [*<0.5:*<7.5]
plot 'h-l.dat' u 1:2:3 w yerrorbars, '' u 1:3 w l
