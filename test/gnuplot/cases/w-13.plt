set terminal svg size 800,500
set size square
set grid
plot "threads.dat" using 1:2 with linespoints
