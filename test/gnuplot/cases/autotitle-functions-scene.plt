set terminal svg size 700,400
set key autotitle columnheader
$d << EOD
x y "Run A"
1 2 3
2 3.5 2
4 5.5 4
EOD
splot $d with linespoints, x * y, x - y title "less"
