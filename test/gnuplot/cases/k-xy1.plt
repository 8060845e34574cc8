set terminal svg size 600,500
set output 'k-xy1.svg'
$d << EOD
1 3
2 6
4 2
?  3
5 5
7 1
EOD
set style fill solid .5
plot [0:8] $d with filledcurves xy=3,1, $d u 1:($2+3) with filledcurves xy=4,0 lt 3
