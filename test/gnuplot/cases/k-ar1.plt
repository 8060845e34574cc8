set terminal svg size 600,400
$d << EOD
1 1 1 30 1 5
2 2 -0.2 90 2 6
3 1 0.5 200 9 7
4 3 0.3 -45 3 3
EOD
set style arrow 1 head filled size screen 0.03,20 lc rgb "red" lw 2
set style arrow 2 heads empty lt 3
set style arrow 3 nohead lc 4 dt 2
plot $d using 1:2:3:4 with arrows, $d using 1:($2+1):3:4:5 with arrows arrowstyle variable, $d using 1:($2-1):3:($4/100):5 with vectors as variable title "v"
