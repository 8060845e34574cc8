set terminal svg size 700,400
set y2tics
set ytics nomirror
set link y2 via y*2 inverse y/2
plot '-' with linespoints, '-' axes x1y2 with points, x/50 axes x2y2
300 2.3
500 4.2
800 3.1
e
300 3.1
500 1.4
700 12.2
e
