set terminal svg size 700,400
set datafile missing "?"
$m << EOD
1 2 NaN 4
2 ? 3 4
3 x 5 6
Inf 1 -Inf 2
EOD
set multiplot layout 2,2
plot $m matrix with image
plot $m matrix with image pixels
splot $m matrix with image
set view map
splot $m matrix with image
unset multiplot
