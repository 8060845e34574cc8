set terminal svg size 700,400
$d << EOD
1 2
2 3
3 4
4 3
5 5
6 7
EOD
plot [1:4] $d using 2:xtic(1) with linespoints
