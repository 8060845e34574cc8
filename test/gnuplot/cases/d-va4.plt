set terminal svg size 800,500
plot 's-u.dat' using 1:2:3:3 with points pt 6 ps variable lc variable
