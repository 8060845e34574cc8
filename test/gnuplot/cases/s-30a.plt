set terminal svg size 800,500
total = 0
run(x) = (total = total + x, total)
plot 's-a.dat' using 1:(run($2)) with lines
