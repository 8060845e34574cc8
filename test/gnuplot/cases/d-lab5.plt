set terminal svg size 800,500
plot 's-u.dat' using 1:2:2 with labels axes x1y2, '' using 1:2:3 w labels tc lt 3
