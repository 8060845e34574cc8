set terminal svg size 700,400
$D << E
1 3.2
2 5
4 6.1
E
set yrange [] writeback
set xrange [0:] writeback
set multiplot layout 1,3
plot $D with linespoints
set xrange [2:3]
set yrange [*:*]
plot x
set xrange restore
set yrange restore
plot x
unset multiplot
