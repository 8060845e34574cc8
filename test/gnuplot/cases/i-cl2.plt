set terminal svg size 800,500
set logscale y
set style fill solid 0.4
$D << EOD
1 2 1 9 5
2 0 1 9 5
3 3 -1 9 5
4 4 0 12 6
5 8 2 14 -3
EOD
plot [0:7] $D with candlesticks whiskerbars, $D using ($1+0.4):2:3:4:5 with financebars
