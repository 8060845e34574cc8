set terminal svg size 800,500
set style line 9 lt 9
plot 's-a.dat' with linespoints ls 9, '' using 1:3 with lp ls 12
