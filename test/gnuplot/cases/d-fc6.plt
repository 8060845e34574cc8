set terminal svg size 800,500
set xrange [1.5:3.5]
set yrange [0:4]
plot 's-a.dat' using 1:2 with filledcurves x1, '' u 1:2:3 w filledcurves
