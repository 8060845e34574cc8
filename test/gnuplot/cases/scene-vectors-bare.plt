set terminal svg size 700,400
$D << E
0 0 0 1 0 0
0 0 0 0 0 1
0 0 1 1 0 0
0 0 1 0 1 0
E
splot $D w vector nohead lc 0 lt -1 lw 1
