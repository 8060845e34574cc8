set terminal svg size 700,400
$d << E
1 2 5
2 5 3
3 4 1
4 1 2
E
set xrange [0:5]
unset autoscale
plot $d w lp
