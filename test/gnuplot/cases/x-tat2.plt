set terminal svg size 500,300
set key font ",9" tc rgb "red"
$d << EOD
1 2
2 5
3 3
20 6
EOD
set xrange [0:10]
plot $d with linespoints title "data" at end, "" using 1:($2*2) with points title "more" at 0.5,0.4, x title "in key", 2*x title "boxed" at graph 0.1, 0.9 with boxes
