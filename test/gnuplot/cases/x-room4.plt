set terminal svg size 360,110
set multiplot layout 2,2 title "Four in little room"
set key title "Run" font ",9"
set xlabel "threads"
set ylabel "s"
set style data linespoints
$d << EOD
1 8 9
2 4.5 6
4 2.5 4
8 1.5 3
EOD
set title "one"
plot $d using 1:2 title "before", "" using 1:3 title "after"
set title "two"
plot $d using 1:3 title "before" with boxes
set logscale y
plot $d using 1:2:3 with yerrorbars notitle
unset logscale
set style fill solid 0.4
set object rectangle from 2,2 to 6,6 
set label "peak" at 3,5 point pt 7
set arrow from 1,2 to 5,6
plot $d using 1:2 with filledcurves y1=0 title "area", "" using 1:3 with steps
