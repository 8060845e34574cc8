set terminal svg size 700,400
$D << E
0 0
30 10
60 30
90 60

120 0 1
150 -20 1
180 -45 1
E
set mapping spherical
set angles degrees
set view equal xyz
splot $D using 1:2 with linespoints, $D using 1:2:(1.5) with points pt 7
