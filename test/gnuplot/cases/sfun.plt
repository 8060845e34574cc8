set terminal svg size 600,400
set samples 9
$d << EOD
3 4
50 60
EOD
set multiplot layout 2,2
plot x, [5:20] x with linespoints
plot sample [-20:1] x, $d with lines
plot sample [2:3:0.5] x with points, [5:8] x
set logscale xy
plot sample [1:100] x, [10:1000] x*x with points
unset multiplot
