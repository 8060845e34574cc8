set terminal svg size 700,400
set style fill solid 0.4
$d << EOD
1 10 0.5 1.5 9 11
2 11 1.6 2.4 9 12
3 7 NaN 3.4 6 8
4 9 3.7 NaN 8 10
5 7 4.7 5.4 NaN 8
6 8 5.7 6.4 7 NaN
7 9 6.7 7.4 NaN NaN
8 9 NaN NaN 8 10
9 12 8.6 9.4 10 13
EOD
plot $d with boxxyerror, $d using 1:2:(0.1):($1 == 3 ? NaN : 0.3) with boxxyerror
