set terminal svg size 800,500
plot 's-short.dat' with lines
