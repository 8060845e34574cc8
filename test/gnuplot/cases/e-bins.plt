set terminal svg size 800,500
set style fill solid 0.5
plot 'e-pts.dat' using 2 bins=5 with boxes
