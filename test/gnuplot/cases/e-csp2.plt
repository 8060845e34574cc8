set terminal svg size 800,500
set xrange [2:8]
plot 'e-pts.dat' smooth csplines lw 2, '' with points
