set terminal svg size 700,400

$d << EOD
A B C
1 2 x
2 3 y
3 5 z
EOD
k = 3
r = 3.0
set multiplot layout 2,3
plot $d using 1:2:xtic("A") w lp
plot $d using 1:2:xtic(k) w lp
plot $d using 1:2:xtic(r) w lp
plot $d using 1:2:xtic(k-2) w lp
plot $d using "A":2:xtic($1*2) w lp
plot $d using 1:2:xtic("") w lp
unset multiplot
