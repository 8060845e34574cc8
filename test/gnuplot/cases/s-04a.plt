set terminal svg size 800,500
set style line 11 lw 2
plot 's-a.dat' with linespoints ls 11
