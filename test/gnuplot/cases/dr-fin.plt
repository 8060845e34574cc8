set terminal svg size 800,500
$d << EOD
1 5 7 4 6
2 6 3 8 5
3 4 9 2 8
EOD
set yrange [3:8]
plot $d with financebars lt 8, '' using ($1+0.3):2:3:4:5 with candlesticks
