set terminal svg size 800,500
plot 's-u.dat' using 1:2:4 with labels point pt 7 ps 2 lc rgb 'blue' offset 1,1 title 'L'
