set terminal svg size 700,400
$D << EOD
1 2
2 3 a
3 1 b
EOD
plot $D using 1:2:xtic(3) w lp, 3e300*x**0 axes x1y2
