set terminal svg size 800,500
set grid lc palette frac 0.7
set border lc palette frac 0.2
plot 'e-pts.dat' using 1:2
