set terminal svg size 800,500
set style fill transparent solid 0.3
plot 's-a.dat' u 1:2 w boxes, '' u 1:3 w boxes
