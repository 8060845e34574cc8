set terminal svg size 700,400
$d << EOD
1 3 .3 .4
2 5 .2 -.5
3 4 .2 .5
4 7 .3 .3
EOD
set key off
set multiplot layout 1,3
set xrange [1.5:3.5]
plot $d using 1:2:3 with boxerrorbars
plot $d using 1:2:3:4 with boxerrorbars
plot $d using 1:2:3:(0.8) with boxerrorbars
unset multiplot
