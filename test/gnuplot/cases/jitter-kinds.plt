set terminal svg size 700,400
$d << EOD
1 5 1
1 5.1 2
1 5.2 3
2 5 4
1 5.1 5
1 5.1 6
2 5.05 7
EOD
set xrange [0:3]
set yrange [0:10]
set multiplot layout 1,3
set jitter vertical spread 0.3
plot $d with points pt '-', $d using 1:($2+2):3 with points pt 7 ps 1 lc variable
set jitter overlap first 0.5 square
plot $d with points ps 1
set jitter wrap 1.5
plot $d with points ps 1
unset multiplot
