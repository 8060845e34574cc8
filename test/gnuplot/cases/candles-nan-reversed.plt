set terminal svg size 700,400
set yrange [] reverse
set style fill solid 0.4
$d << EOD
1 10 8 12 11
2 11 9 13 NaN
3 12 NaN 14 13
4 NaN 11 15 14
5 13 10 NaN 11
6 11 NaN NaN 12
7 30 9 31 11
8 12 9 13 12
EOD
plot $d with candlesticks whiskerbars, $d using ($1+0.3):2:3:4:5 with financebars
