set terminal svg size 700,400
$d << EOD
1 3 2
2 5 3
3 4 1
4 6 2
EOD
plot $d matrix with image pixels, $d using 1:3 with linespoints pt 7
