set terminal svg size 800,500
set logscale x
set xrange [1:200]
set boxwidth 0.5
$D << EOD
1 2
-3 4
0 5
10 6
10 1
NaN 3
100 4
EOD
plot $D smooth freq with boxes
