set terminal svg size 700,400
$d << EOD
1 3 2
2 5 3
3 4 1
4 6 2
EOD
plot $d using :2 with linespoints, $d using 1::3 with yerrorbars
