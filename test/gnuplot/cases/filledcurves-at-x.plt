set terminal svg size 700,400
$d << EOD
1 50
2 70
3 62
4 80
EOD
set multiplot layout 2,2
plot $d with filledcurves x1
plot $d with filledcurves above x1=2.5 lt 3, $d with filledcurves below x=1.1
plot $d with filledcurves above y2
plot [0:3] x**2 with filledcurves x1=1.1
unset multiplot
