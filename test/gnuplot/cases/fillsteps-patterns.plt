set terminal svg size 700,400
$d << EOD
1 5
2 -7
3 6
4 8
5 3
EOD
set style fill pattern 2
set yrange [2:7]
plot $d with fillsteps, $d using 1:($2+3) with fillsteps below y=3
