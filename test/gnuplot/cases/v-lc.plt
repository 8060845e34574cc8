set terminal svg size 600,400
set style line 3 lc 5
set style line 4 lc 5 lt 2
set style line 5 lw 2 lc 5
set style line 6 lc 2
set style line 7 lc 2 pt 3
plot x w l ls 3, x+1 w l ls 4, x+2 w l ls 5, x+3 w l ls 6, x+4 w lp ls 7, x+5 w l lc 5
