set terminal svg size 600,400
set style line 3 pt "X" lc 5
set linetype 2 pt "%"
set samples 5
plot x w lp ls 3, x+1 w p, x+2 w p ls 3 pt 7, x+3 w lp pt 5 pi -1
