set terminal svg size 800,500
set boxwidth 0.5
plot 'e-pts.dat' using 1 smooth frequency with boxes
