set terminal svg size 800,500
set yrange [*:*] reverse
$D << EOD
1 3
2 9
3 2
4 5
6 1
7 8
EOD
plot $D smooth csplines, $D smooth bezier, $D smooth acsplines, $D smooth mcsplines, $D with points, $D smooth kdensity
