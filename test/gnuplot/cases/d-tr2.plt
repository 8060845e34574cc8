set terminal svg size 800,500
set style fill transparent pattern 4
plot 's-a.dat' u 1:2 w boxes fs transparent solid 0.6 border -1
