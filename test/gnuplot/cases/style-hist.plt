set terminal svg size 700,400
$D << E
a 3 2
b 5 3
c 4 1
E
set style data hist
plot $D using 2:xtic(1), $D using 3
