set terminal svg size 700,400
$d << EOD
1 4
2 7
3.3 5.5
EOD
set xrange [-30<*<1:3<*<45]
set yrange [-8<*<-6:7<*<9]
set autoscale xy
set autoscale xfixmax
set autoscale xmin
plot $d with linespoints
