set terminal svg size 700,400
$D << E
1 1
3 1
5 1

6 1
6 2
9 3
E
set boxwidth 0.8 relative
set style fill solid 0.3
plot [0:12] $D smooth frequency with boxes
