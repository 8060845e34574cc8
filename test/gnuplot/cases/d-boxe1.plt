set terminal svg size 800,500
set boxwidth 0.5
set style fill solid 0.3
plot 's-a.dat' using 1:2:3 with boxerrorbars
