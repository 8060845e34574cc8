set terminal svg size 700,400
$d << EOD
1 50 4
2 70 5
EOD
set errorbars lw 2
set errorbars small
plot $d with yerrorbars, '' using 1:($2+20):3:3 with xyerrorlines lc "red", '' using 1:($2-20):3 with boxerrorbars
