set terminal svg size 800,500
set key autotitle columnhead outside right
set logscale x 2
set style data linespoints
plot "sizes.dat" using 1:2, "" using 1:3, "" using 1:4
