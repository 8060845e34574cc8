set terminal svg size 800,500
plot 's-a.dat' with linespoints lw 3 lt 2
