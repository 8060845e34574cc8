set terminal svg size 800,500
$D << EOD
1 2 3 4 5
2 5 6 7 1
3 1 2 9 4

4 4 5 6 2
EOD
set boxwidth 0.5
set table $T
plot $D using 1:2:3 with yerrorbars, $D with candlesticks, $D using 1:3 with points, $D using 1:2:3:4 with vectors, $D using 1:2:3 with filledcurves, $D using 1:2:3:4:5:1 with xyerrorbars, $D using 1:2 with boxes, $D using 1:2:5 with labels, $D using 1:2:3 with points lc palette
unset table
set key outside
plot for [k=3:6] $T index 0 using 1:(column(k-1)) with linespoints title "0 ".k, for [k=3:6] $T index 1 using 1:k with lines, for [k=2:4] $T index 3 using 1:k with points, for [k=2:3] $T index 4 using 1:k with lines dt 2, for [k=3:6] $T index 5 using 1:k with dots, for [k=2:4] $T index 6 using 1:k with impulses, $T index 7 using 1:2:3 with labels, $T index 8 using 1:2:3 with points lc palette
