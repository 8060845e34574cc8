set terminal svg size 800,500
set logscale xy
set palette gray
$D << EOD
1 1 1
1 10 2
1 100 3
11 1 4
11 10 5
11 100 7
21 1 4
21 10 3
21 100 1
EOD
plot [0.5:20] [2:150] $D with image
