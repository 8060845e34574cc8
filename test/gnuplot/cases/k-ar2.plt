set terminal svg size 600,400
$d << EOD
1 1 1 30 1 5
2 2 -0.2 90 2 6
3 1 0.5 200 3 7
EOD
set style arrow 1 head filled size screen 0.03,20
set style arrow 3 nohead dt 2
set xrange [0.5:3.2]
set logscale y
plot $d using 1:2:3:4 with arrows as 1, $d using 1:($2+1):3:4:5 with arrows backhead lt 3 lw 2, $d using 1:2:3:4:5 with arrows as variable
