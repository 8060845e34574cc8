set terminal svg size 800,500
set logscale x 2
set key top left
plot for [k=2:4] "sizes.dat" using 1:k with linespoints title columnheader(k)
