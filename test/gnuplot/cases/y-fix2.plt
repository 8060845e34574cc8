set terminal svg size 700,400
$d << E
1 2 5
2 5 3
3 4 1
4 1 2
E
set xrange [0:5]
unset autoscale y
plot $d using 1:2:(hsv2rgb($1/4., 0.5+0.1*$2, 0.9)) w p pt 7 ps 3 lc rgb variable
