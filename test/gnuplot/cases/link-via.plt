set terminal svg size 700,400
set link x2 via x*9/5.+32 inverse (x-32)*5/9.
set link y2
set x2tics
set y2tics
set mx2tics 2
set xtics nomirror
set xrange [0:100]
set label "here" at second 100, second 4
plot sqrt(x), x/10 axes x1y2
