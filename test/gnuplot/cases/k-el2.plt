set terminal svg size 600,400
$d << EOD
1 1 1 0.5 0 1
2 2 1 0.3 30 2
3 1 0.5 0.8 45 3
EOD
set y2tics
set key left
plot $d using 1:2:3:4:5:6 with ellipses lc variable, $d using 1:2:4:3:5:(0xff8000) with ellipses axes x1y2 units xx fill solid lc rgb variable, $d u 1:2:3:4:5 w ell axes x1y2 units yy lw 3 dt 2
