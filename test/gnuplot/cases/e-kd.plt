set terminal svg size 800,500
set yrange [0:*]
plot 'e-pts.dat' using 1:(.1) smooth kdensity, '' using 2 smooth kdens bandwidth 0.5 with filledcurves y=0
