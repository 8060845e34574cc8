set terminal svg size 800,500
set yrange [*:*] reverse
set xrange [0:8] reverse
$D << EOD
1 3
2 9
3 2
4 5
6 1
7 8
EOD
plot $D smooth bezier, $D smooth kdensity, $D smooth unique, x
