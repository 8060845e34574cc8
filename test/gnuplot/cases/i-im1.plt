set terminal svg size 800,500
set logscale x
$D << EOD
1 1 1
10 1 2
100 1 3
1 2 4
10 2 5
100 2 7
1 3 4
10 3 3
100 3 1
EOD
plot $D with image
