set contour
set cntrparam levels 2
$d << EOD
0 0 1
1 0 2
2 0 3

0 1 2
1 1 NaN
2 1 1.23456789

0 2 5
1 2 6
2 2 7
EOD
splot $d with lines title 'a b', $d with pm3d, $d using 1:2:3:1:1:1 with vectors, $d using 1:2:3 with image, $d using 1:2:3:1 with points lc palette
