set terminal svg size 700,400
$d << EOD
1 3 2
2 5 3
3 4 1
4 6 2
EOD
plot $d using 1:2:3 with image, $d with lines, $d using 1:3 with points
