set terminal svg size 700,400
set offsets graph 0.1, 0.5, 1, graph 0.2
set xrange [0.5:*]
$d << EOD
1 2
2 3.5
4 5.5
5 7.1
8 9.5
EOD
plot $d with linespoints, x + sin(3 * x), [2:4] 2 * x - 3
