set terminal svg size 800,500
set arrow 1 from 2,2 to 8,8 lc palette frac 0.6
plot 'e-pts.dat' using 1:2
