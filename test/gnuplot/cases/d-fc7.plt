set terminal svg size 800,500
plot 's-a.dat' using 1:2:3 with filledcurves above, '' u 1:2:3 w filledcurves below
