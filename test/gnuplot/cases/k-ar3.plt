set terminal svg size 600,400
$d << EOD
1 1 1 30 1 5
2 2 -0.2 90 2 6
3 1 0.5 200 3 7
4 1 0.5 100 4 7
EOD
set style arrow 1 head filled size screen 0.03,20 lw 2
set style arrow 2 heads lc 7
set style arrow 3 backhead lw 3 dt 3
set style arrow 4 nohead lt -1
set arrow 1 from 1,1 to 2,2 as 4
set arrow 2 from 1,2 to 2,1 as 2
plot $d using 1:2:3:4 with vectors as 1, $d using 1:2:3:4 with vectors as 2, $d u 1:($2+1):3:4:5 with vectors as variable, $d u 1:2:3:4 w vectors as 4
