set terminal svg size 700,400
set x2tics; set y2tics
set xrange [1:5]
set x2range [*:8]
plot '-' using 1:2 title "rows" with points, cos(x) axes x2y2
1 2
3 1
7 3
e
