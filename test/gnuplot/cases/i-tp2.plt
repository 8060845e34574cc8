set terminal svg size 800,500
$D << EOD
1 1 1 a
2 3 4 b
3 2 7 c
EOD
plot $D using 1:2:4:3 with labels tc palette, $D using 1:($2+0.3):4 with labels tc rgb "red"
