set terminal svg size 700,400
set logscale y
set yrange [0.5:10]
set ytics offset 0,first 2
$d << EOD
1 2
3 4
5 1
EOD
plot $d with lines, $d using 1:2:2 with labels left offset first 0.3,first 2
