set terminal svg size 800,500
plot 'e-pts.dat' using 1:2:3 with points pt 7 palette, '' using 1:2:3 with linespoints palette lw 2 notitle
