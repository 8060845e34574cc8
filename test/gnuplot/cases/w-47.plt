set terminal svg size 800,500
set boxwidth 0.8
set style fill solid
plot "points.dat" using 1:2:4 with points pt 7 lc variable title "by class", "" using 1:2:($3/4):4 with points pt 6 ps variable lc variable notitle
