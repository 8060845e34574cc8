set terminal svg size 700,400
set polar
set style fill solid 0.4
set rrange [0.2:4]
$d << EOD
0 1 2
1 1.5 2
2 2 1.8
3 2.5 1.5
4 1 2
EOD
plot 3. + sin(t) * cos(5 * t) with filledcurves above r=2.5, $d using 1:2:3 with filledcurves, $d using 1:2 with filledcurves below r=1.7
