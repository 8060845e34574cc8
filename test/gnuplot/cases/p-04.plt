set terminal svg size 600,500
set output 'p-04.svg'
set polar
set rrange [90:0]
set angles degrees
set theta top clockwise
set grid polar 30
unset border
unset xtics
unset ytics
set rtics 30
$d << E
0 90
45 60
120 10
200 30
355 45
E
plot $d with points pt 7
