set terminal svg size 700,400
set xtics axis out rotate by -45 offset 0,1.5
set yrange [2:9]
set style fill solid 0.5
plot '-' using 1:2:xtic(3) with boxes title "requests"
1 4 first-of-all
2 7 second
3 5 last
e
