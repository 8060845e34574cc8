set terminal svg size 800,500
set palette negative
plot 'e-pts.dat' using 1:2:3 with points lc palette, '' u 1:3 w l lc palette frac 0.2
