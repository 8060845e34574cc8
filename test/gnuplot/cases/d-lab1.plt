set terminal svg size 800,500
plot 's-u.dat' using 1:2:4 with labels
