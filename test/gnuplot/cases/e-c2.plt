set terminal svg size 800,500
plot 'e-pts.dat' using 1:2:($3/5) with circles, '' using 1:2 with circles lc 3
