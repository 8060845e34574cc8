set terminal svg size 700,400
$d << E0
0 0 255 0 0
1 0 0 255 0
0 1 0 0 255
1 1 12.7 300 -5
E0
plot $d using (-$1):2:3:4:5 with rgbimage, $d with rgbimage pixels