set terminal svg size 700,400
$d << EOD
A B C D
1 2 3 1
2 3 4 1
3 5 5 2
EOD
i = 3
set style data linespoints
set yrange [0:12]
set key outside
plot $d using 1:2:3 title columnhead with yerrorbars, '' using 1:2:3 title column with labels, \
  '' using ($1+2):(column(i)) title column(i) w p, '' using 1:($2+3) title col 4, \
  '' using 1:($3+3) title columnhead(i-1), '' using 1:($3+5) title columnheader(i).'x', '' using 1:($4+5) title column(i-2)
