set terminal svg size 700,400
$D << E
1 3 2
2 5 3
3 4 1
4 6 2
E
set clip points
set xrange [1:3]
set yrange [2.5:6]
plot $D with points pointsize 4, $D using 1:($2 + 0.2) with linespoints pointtype 7 pointsize 2
