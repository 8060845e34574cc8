set terminal svg size 700,400
$d << EOD
2 3
1 2
2 1

5 1
2 1
5 2
4 3
EOD
set boxwidth 0.5
plot $d using 1:2 smooth unique with boxes, '' using 1:2 smooth frequency with lp, '' using 1:2 smooth cumulative, '' using 1:2 smooth cnormal
