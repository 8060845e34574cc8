set terminal svg size 800,500
set xrange [8:1]
plot 'e-pts.dat' using 1:2 smooth csplines, '' using 1:2 smooth mcsplines
