set terminal svg size 700,400
$D << E
1 3
2 5
3 4
4 6
5 1
6 4.5
E
unset clip one
set yrange [3:5]
plot $D with linespoints pointsize 2, $D using ($1 + 0.5):($2 - 0.5) with lines
