set terminal svg size 700,400
set logscale y
$d << EOD
1 4
2 -3
3 5
3 2
4 7
6 -1
EOD
plot $d using 1:2 smooth cumulative with linespoints, $d using 1:($2+2) smooth bezier
