set terminal svg size 800,500
plot 's-a.dat' with linespoints pointtype -1
