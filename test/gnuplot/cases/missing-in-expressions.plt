set terminal svg size 700,400
set datafile missing "?"
set key off
$d << EOD
2.4 3 ?
10.9 10 1.2
12 4 2
13 ? 2
14 4 3 5
15 x 3 4
EOD
plot $d using 1:($3*2+$2) with linespoints, $d using 1:($2>1?$3:2) with linespoints, $d using 1:(column(3)/$2) with linespoints, $d using 1:($4+$2) with points
