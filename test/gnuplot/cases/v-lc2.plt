set terminal svg size 600,400
set style line 1 lc 1
set style line 2 lc -1
set style line 3 lc 0
set style line 4 lc 9
set style line 5 lt 3 lc 4
set style line 6 lc 8
set style line 7 lc 14
set style line 8 lc 22
set style line 9 lc 7 lt 2 pt 3
set samples 5
plot for [i=1:9] x+i w lp ls i
