set terminal svg size 700,400
set multiplot layout 2,1
set size square
set xrange [0:3]; set yrange [0:3]
plot '-' with image title "first"
1 1 1
2 1 2
1 2 3
2 2 4
e
set xrange [0:120]; set yrange [0:120]
set palette gray negative
plot '-' with image
40 40 1
80 40 2
40 80 3
80 80 5
e
unset multiplot
