set terminal svg size 800,500
set style line 21 lw 2 lt 9
plot 's-a.dat' with linespoints ls 21, '' using 1:3 with lp ls 10, '' using 1:($3+1) w lp lt 11, '' u 1:($3+2) w lp lc 12
