set terminal svg size 700,400
set cbrange [0:3]
set xrange [1:2.7]
$d << EOD
1 2 3
2 3 4

3 4 7.7
4 6 7
EOD
set multiplot layout 1,2
splot $d lc palette
set title sprintf("%g %g %g %g %g %g %g", GPVAL_Z_MIN, GPVAL_Z_MAX, GPVAL_X_MIN, GPVAL_DATA_Z_MAX, GPVAL_CB_MAX, GPVAL_Y_MAX, GPVAL_DATA_X_MAX)
replot
unset multiplot
