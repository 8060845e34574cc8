set terminal svg size 700,400
$d << EOD
1 4 NaN
2 3 0.5
3 7 0.8
4 2 NaN
4.5 2 NaN
5 6 0.5
6 3 NaN
EOD
plot $d with boxes
