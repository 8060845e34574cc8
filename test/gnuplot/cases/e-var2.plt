set terminal svg size 800,500
set style fill solid
set boxwidth 0.5
plot 'e-pts.dat' using 1:2:3 with boxes lc variable, '' using 1:2:3:3 with yerrorbars lc variable, '' using 1:2:3 with linespoints lc var
