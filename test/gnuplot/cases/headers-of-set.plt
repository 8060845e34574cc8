set terminal svg size 700,400
$d << EOD
x first
1 4
2 7


x second
1 2
2 3
3 5
EOD
set key autotitle columnhead
plot $d using 1:2 index 0 with linespoints, $d using 1:2 index 1 with linespoints, $d using 1:2:xtic(1) index 1 with boxes
