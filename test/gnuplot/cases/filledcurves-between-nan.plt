set terminal svg size 700,400
$d << EOD
1 10 8
2 11 9
3 12 NaN
4 13 9
5 NaN 8
6 13 NaN

7 12 9
8 12 NaN
9 11 NaN
10 13 10
11 10 14
EOD
plot $d with filledcurves
