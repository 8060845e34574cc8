set terminal svg size 700,400
$d << EOD
0 0 NaN 1
0 1 NaN 2
0 2 NaN 3

1 0 NaN 4
1 1 4 NaN
1 2 7 6

2 0 NaN 7
2 1 6 8
2 2 3 9

3 NaN 9 1
3 1 2 2
3 2 5 5
EOD
set hidden3d
splot $d using 1:2:($3>6?1/0:$3) with lines, $d using 1:2:3:4 with points lc palette, $d using 1:2:(3):(1):($4):(1) with vectors nohidden3d
