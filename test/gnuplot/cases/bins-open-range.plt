set terminal svg size 700,400
$D << E
1
2.5
3
3.2
5
7.7
E
set multiplot layout 1,3
plot $D using 1 bins=4 binrange [*:8] with boxes
set xrange [1:7]
plot $D using 1 bins=5 binrange [2:*] with linespoints
set xrange [*:*]
plot $D using 1 bins=5 binrange [:] with steps
unset multiplot
