set terminal svg size 700,400
$D << E
1 3 0.5
2 5 1
3 4 0.1
4 6 2
5 2 0.3
E
plot $D smooth acsplines, $D using 1:2 smooth acsplines, $D with points
