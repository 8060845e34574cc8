set terminal svg size 700,400
set offsets 0.5, 0.7, graph 0.1, 1
set autoscale fix
$d << EOD
1 2
2 3.5
4 5.5
5 7.1
8 9.5
EOD
plot $d with linespoints, x + sin(3 * x), cos(x) axes x2y1
