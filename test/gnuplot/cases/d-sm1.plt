set terminal svg size 800,500
plot 's-u.dat' using 1:2 smooth unique with lp, '' u 1:2 smooth frequency w lp, '' u 1:2 smooth cumulative w l, '' u 1:2 smooth cnormal w steps
