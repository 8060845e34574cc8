set terminal svg size 700,400
$far << EOD
0 3 1
1 4 2
2 3 0.5
EOD
$crossing << EOD
0 6 9
1 9 5
2 7 8
EOD
plot $far with filledcurves y=0, $crossing with filledcurves above y=2, \
  $crossing with filledcurves below y=7, $crossing smooth unique with filledcurves y=5
