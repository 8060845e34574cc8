set terminal svg size 700,400
$D << E
0 0 1
1 0 1.2
2 0 1.4

0 1 1.1
1 1 1.5
2 1 1.7
E
set mapping cylindrical
splot $D with lines, $D using 1:2:3 with impulses
