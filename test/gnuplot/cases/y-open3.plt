set terminal svg size 700,400
$d << E
1 2
3 4
E
plot $d w lp, [*:2] x
