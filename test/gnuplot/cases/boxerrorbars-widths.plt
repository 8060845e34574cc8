set terminal svg size 700,400
$D << E
1 3 0.5 0.2
2 5 0.3 0.4
3 4 0.6 0.9
E
set boxwidth 0.3
set style fill solid 0.3
plot $D using 1:2:3:4 with boxerrorbars, $D using ($1 + 4):2:($2 - 1):($2 + 2):(0.5) with boxerrorbars, $D using ($1 + 8):2:3 with boxerrorbars
