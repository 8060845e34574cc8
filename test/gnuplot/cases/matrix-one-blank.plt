set terminal svg size 700,400
$D << EOD
1 2 3
4 5 6

7 8 9
1 2 3
EOD
plot $D matrix using 1:($2+$3/3) with linespoints, $D matrix index 1 using 1:3 w lp lt 3
