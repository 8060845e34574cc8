set terminal svg size 800,500
set linetype 1 pt 6 pi -1
plot 's-a.dat' with linespoints
