set terminal svg size 700,400
$D << E
1 2 1.5 3
2 4 NaN 5
3 3 2 NaN
4 5 NaN NaN
E
plot $D using 1:2:3:4 with yerrorbars, $D using 1:2:3:4 with xerrorlines, $D with boxerrorbars, $D using 1:($2 + 1):3 with yerrorbars
