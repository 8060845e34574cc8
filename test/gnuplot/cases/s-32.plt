set terminal svg size 800,500
set style fill pattern
plot 's-a.dat' with boxes lw 2
