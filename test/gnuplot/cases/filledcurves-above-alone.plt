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
plot $d using 1:2 with filledcurves above, x-6 with filledcurves below
