set terminal svg size 800,500
$d << EOD
1 1 1 1
2 3 1 0.5
3 2 2 1
EOD
set style arrow 1 head filled size screen 0.025,30,45 lw 3
set style arrow 1 lc 2
set style arrow 2 head filled lw 3 lc 4
set style arrow 2 lt 2
set style arrow 3 nohead lw 2
set style arrow 3 default
set arrow 1 from 1,2 to 2,1 lw 3 lc 4
set arrow 1 lt 2
plot $d with vectors arrowstyle 1, '' using ($1+1):2:3:4 with vectors arrowstyle 2, '' using ($1+2):2:3:4 with vectors arrowstyle 3
