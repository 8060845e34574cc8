set terminal svg size 700,400
$d << EOD
0.1 1.0
0.3 0.96
0.5 0.9
0.7 0.7
0.9 0.45
1.0 0.1
EOD
r = 0.8
z = 0.1
f(x) = sqrt(r*r - x*x) + z
set fit quiet nolog
fit f(x) $d using 1:2 via r, z
plot $d with points, f(x), r, z
