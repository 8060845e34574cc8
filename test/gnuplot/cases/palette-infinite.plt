set terminal svg size 700,400
$d << EOD
1 2 1
2 3 1e400
3 4 -1e310
4 5 2
5 6 NaN
6 7 inf
EOD
plot $d using 1:2:3 with points lc palette pt 7
