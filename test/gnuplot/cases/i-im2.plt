set terminal svg size 800,500
$D << EOD
1 1 1
2 1 2
5 1 3
1 2 4
2 2 5
5 2 7
1 4 4
2 4 3
5 4 1
EOD
plot $D with image
