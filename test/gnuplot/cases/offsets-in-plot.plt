set terminal svg size 700,400
set label 1 'a' at 2,3 offset first 1,graph 0.1
set label 2 'b' at 4,3 offset graph 0.1,character 2 point pt 7
set xtics offset first 0.5,0.2
set ytics offset graph 0.02,first 0.1
$d << EOD
1 2
3 4
5 1
EOD
plot $d with lines, $d using 1:2:2 with labels left offset first 0.3,graph 0.02
