set terminal svg size 800,500
plot 'e-pts.dat' using 1:2:($3>3?$3:NaN) with points pt 7 lc palette
