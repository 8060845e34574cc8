set terminal svg size 700,400
$D << E
1 3 0.5 0.2
2 5 0.3 0.4
3 4 0.6 0.1
E
set bars fullwidth
plot $D using 1:2:3 with boxerrorbars, $D using ($1 + 0.5):2:3:4 with xyerrorbars, $D using ($1 + 4):2:3:(0.4) with boxerrorbars
