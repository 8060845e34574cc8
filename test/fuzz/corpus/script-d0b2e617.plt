set terminal svg size 800,500
$D << EOD
1e308 5 1
2 5 2
1 5 3

3 3 4
2 3 6
1 3 7
EOD
plot [3.2:0.5] $D with image notitle
