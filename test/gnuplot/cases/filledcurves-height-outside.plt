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
set yrange [1:*]
plot $d using 1:2 with filledcurves y=0
