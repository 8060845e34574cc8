set terminal svg size 700,400
set style line 1 lw 3
set style line 2 pt 7 ps 2
set style line 3 dt 2
set style line 4 lw 2 lt 2
set style line 5
set style line 9 lw 2
set style line 14 lw 2
set samples 20
plot for [i in "1 2 3 4 5 9 14"] sin(x + i/3.0) with linespoints ls i+0 title "style ".i
