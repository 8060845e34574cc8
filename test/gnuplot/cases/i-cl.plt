set terminal svg size 800,500
set logscale y
$D << EOD
1 2 1 9 5
2 0 3 9 5
3 3 -1 9 5
4 4 0 12 6
5 8 2 14 -3
6 5 3 0 7
EOD
plot [0:7] $D with candlesticks
