set terminal svg size 600,500
set output 'k-xy2.svg'
set logscale y
set xrange [1:6]
set yrange [0.5:8]
$d << EOD
1 3
2 6
4 2
5 5
7 1
EOD
plot $d with filledcurves xy=9,0.1, $d u 1:($2+3) with filledcurves xy=3,-1 lt 3
