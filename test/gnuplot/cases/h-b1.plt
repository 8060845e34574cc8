set terminal svg size 800,500
set xrange [*<2:20<*]
set yrange [0.5<*:*<8.5]
plot 'h-l.dat' with linespoints
