set terminal svg size 700,400
$d << EOD
1 3 2
2 5 3
3 4 1
4 6 2
EOD
set style arrow 1 lc rgb 'red' lw 5
set style arrow 2 lc rgb 'green' lw 3 heads
set key box opaque
plot $d using 1:2:(1):(1):($1>3?2:1) with vectors arrowstyle variable title 'a', x
