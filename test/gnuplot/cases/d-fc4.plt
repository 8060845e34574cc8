set terminal svg size 800,500
set style fill transparent solid 0.4 noborder
plot 's-a.dat' using 1:2 with filledcurves closed, '' u 1:2:3 w filledcurves fs pattern 2
