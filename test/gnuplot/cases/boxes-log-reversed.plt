set terminal svg size 700,400
$D << E
1 3
2 5
3 40
E
set logscale y
set yrange [100:1]
plot [0:10] $D with boxes, $D using ($1 + 4):2 with impulses, $D using ($1 + 6):2 with fillsteps
