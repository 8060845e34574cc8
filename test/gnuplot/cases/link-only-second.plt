set terminal svg size 700,400
set y2tics
set x2tics 5
set ytics nomirror
set link x2 via sqrt(x) inverse x*x
set link y2 via y*2 inverse y/2
set y2range [0:30]
set mx2tics 2
plot '-' with linespoints axes x2y2
10 2.3
12 4.2
17 3.1
e
