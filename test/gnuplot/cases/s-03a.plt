set terminal svg size 800,500
set style line 1 lw 3 pt 7
plot 's-a.dat' with linespoints ls 1 lt 2 ps 2
