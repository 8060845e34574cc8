set terminal svg size 800,500
plot 'e-pts.dat' smooth csplines
