set terminal svg size 700,400
$d << EOD
1 5
1 5.1
1 5.2 
2 5
1 5.1
2 5.05
2 9
2 8.9
EOD
set xrange [0:3]
set yrange [0:10]
set jitter overlap 1 spread 0.7
plot $d with points ps 1, $d using 1:($2-2) with points pt 7, $d using 1:(1) with impulses
