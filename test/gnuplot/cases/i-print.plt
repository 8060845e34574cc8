set terminal svg size 800,500
n = 1
print rand(0), n = 4
$D << EOD
1 1
2 3
EOD
set yrange [0:10]
plot $D using 1:($2+rand(0)) with linespoints, n
