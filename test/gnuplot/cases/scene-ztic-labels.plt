set terminal svg size 700,400
$d << EOD
1 3 1 low 0.2
2 5 4 middle 0.3
3 4 9 high 0.4
EOD
set key off
splot $d using 1:2:3:xtic(5):zticlabels(4) with linespoints
