set terminal svg size 700,400
$d << E
1 2 5
2 5 3
3 4 1
4 1 2
E
set style data histograms
set style fill solid
plot $d using 2, $d using 3, keyentry with lines lt 3 title "t"
