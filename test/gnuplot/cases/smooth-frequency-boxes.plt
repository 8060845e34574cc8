set terminal svg size 700,400
$D << E
1 1
3 1
3 2
5 1
5 2.5
2 1
E
plot [0:12] $D smooth frequency with boxes, $D using ($1 + 6):2 smooth unique with boxes
