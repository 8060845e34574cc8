set terminal svg size 700,400
$d << EOD
1 2 3
4 5 6

7 8 9
1 3 5
2 2 2


9 9 9
1 2 3
EOD
$e << EOD
1 2 3
4 5 6
# another
7 8 9
EOD
set multiplot layout 2,2
plot $d matrix using 1:3 with linespoints
plot $e matrix using 1:3 with linespoints
plot $e matrix index 1 using 1:3 with lines
splot $d matrix using 1:2:3 with lines
unset multiplot
