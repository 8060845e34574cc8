set terminal svg size 800,500
set yrange [0:*]
plot 'e-pts.dat' using 1:(.2147483648) smooth kdensity, '' using 2 smooth kdens bandwidth 1e-320 with filledcurves y=0