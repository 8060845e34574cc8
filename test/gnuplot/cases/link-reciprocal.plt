set terminal svg size 700,400
f(x) = 1e3/x
set link x2 via f(x) inverse f(x)
set x2tics
set xtics nomirror
set xrange [200:900]
plot '-' with linespoints, '-' axes x2y1 with points
300 2
500 4
800 3
e
2 3
4 1
e
