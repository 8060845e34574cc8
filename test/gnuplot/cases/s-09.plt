set terminal svg size 800,500
set style fill pattern 3
set style fill pattern border -1
plot 's-a.dat' with boxes
