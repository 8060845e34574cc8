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
set log x
set boxwidth 0.2
plot $d using 1:3 with boxes, x/4 with boxes
