set terminal svg size 700,400
$d << EOD
11 4
12 7
23 5.5
EOD
set x2tics
plot $d with points, x axes x2y1, x**2 axes x2y2
