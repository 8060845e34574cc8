set terminal svg size 800,500
$d << EOD
-2 1 4 1
-2 5 2 1
55 2 10 2
20 8 1 15
EOD
set xrange [1:50]
set yrange [0:10]
plot $d with xyerrorlines
