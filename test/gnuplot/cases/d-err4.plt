set terminal svg size 800,500
set bars 3
set yrange [0:4]
plot 's-u.dat' using 1:2:3 with yerrorbars lw 2
