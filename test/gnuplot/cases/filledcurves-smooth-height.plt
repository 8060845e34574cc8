set terminal svg size 700,400
$d << EOD
1 3 1
2 4 1
3 -5 2
5 2 1
8 NaN 3
9 4 3
11 3 3
EOD
set key off
plot $d using 1:2 smooth frequency with filledcurves y=0, $d using 1:3 smooth cumulative with filledcurves y=2
