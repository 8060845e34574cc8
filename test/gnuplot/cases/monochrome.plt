set terminal svg size 700,400
set monochrome
set arrow from 1,2 to 4,9 lt 3
set label "limit" at 4.1,9 tc lt 2
set grid lt 2
plot [0:5] x title "one", x + 1 with points, x + 2 with linespoints pt 7, x + 3 lc 2, x + 4, x + 5, x + 6, x + 7
