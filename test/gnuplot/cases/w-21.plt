set terminal svg size 800,500
set boxwidth 0.5
set style fill pattern 2
plot "tools.dat" using 0:2:4:xtic(1) with boxerrorbars title "cold"
