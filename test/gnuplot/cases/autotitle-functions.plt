set terminal svg size 700,400
set key autotitle columnheader
$d << EOD
x "Run A" B
1 2 3
2 3.5 2
4 5.5 4
EOD
plot $d with linespoints, x + 1, for [i = 1:2] i * x, x**2 title "square", $d using 1:3 with lines, 3 * x title columnheader
