set terminal svg size 700,400
$D << E
1 2 .5 1 3
2 1 .5 2 4
3 3 0.4 9 1
4 5 0.2 3 2
E
set yrange [0:7]
plot $D using 1:2:3:4:5 with vectors lc palette, $D using 1:2:4:5 with yerrorbars lc palette
