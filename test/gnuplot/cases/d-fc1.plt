set terminal svg size 800,500
plot 's-a.dat' using 1:2 with filledcurves
