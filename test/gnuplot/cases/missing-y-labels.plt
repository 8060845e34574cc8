set terminal svg size 700,400
$D << E
a 3
b -
c 4
d 6
E
set datafile missing "-"
plot $D using 0:2:xtic(1) with linespoints
