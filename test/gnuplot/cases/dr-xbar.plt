set terminal svg size 800,500
$d << EOD
0 5 2.5 1
20 20 1 15
70 9 30 1
-2 12 9 1
EOD
set logscale x
set xrange [1:50]
plot $d with xyerrorbars
