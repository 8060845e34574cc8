set terminal svg size 800,500
plot 's-a.dat' u 1:2 w boxes lw 2 fs pattern 1, '' u 1:3 w boxes lw 3 fs pattern 4
