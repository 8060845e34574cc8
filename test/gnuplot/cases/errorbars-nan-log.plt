set terminal svg size 700,400
$D << E
1 2 1.5 3
2 4 NaN 5
3 3 2 NaN
4 5 NaN NaN
E
set logscale y
set yrange [] reverse
plot $D using 1:2:3:4 with yerrorbars, $D using 1:2:3 with boxerrorbars
