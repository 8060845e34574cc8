set terminal svg size 800,500
set terminal unknown
plot "rss.dat" using 1:2 with lines
top = GPVAL_DATA_Y_MAX
set terminal svg size 800,500
set yrange [0:top*1.2]
set title sprintf("peak %.1f", top)
plot "rss.dat" using 1:2 with lines
