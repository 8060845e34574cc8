set terminal svg size 800,500
$d << EOD
0 0 0
1 0 1
2 0 2
3 0 0
4 0 -1
5 0 0
6 0 0
7 0 3
EOD
plot $d using 1:2:3 with filledcurves title 'between', '' using 1:($3+3) with filledcurves y=4 fs transparent solid 0.3
