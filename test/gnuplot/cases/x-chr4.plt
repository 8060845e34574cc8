set terminal svg size 700,400
$d << EOD
1 3 2
2 5 3
3 4 1
4 6 2
EOD
set pointintervalbox 2
plot $d using 1:2 with linespoints pi -1 pt 'A', $d using 1:3 with linespoints pi -2 pt 'é' font ',20' tc rgb 'red'
