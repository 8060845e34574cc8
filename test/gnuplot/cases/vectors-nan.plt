set terminal svg size 700,400
$D << E
1 2 .5 1 3
2 1 .5 2 NaN
3 3 0.4 NaN 1
4 5 0.2 3 2
E
plot $D using 1:2:3:4:5 with vectors lc palette, $D using 1:2:4:3:5 with vectors lc variable, $D using 1:2:5 with points ps variable pt 7, $D using 1:2:5 with linespoints lc variable lw 3
