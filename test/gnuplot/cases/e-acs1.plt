set terminal svg size 800,500
plot 'e-pts.dat' using 1:2 smooth acsplines, '' using 1:2:(1e5) s acs
