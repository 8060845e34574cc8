set terminal svg size 800,500
set xdata time
set timefmt "%a %b %d %H:%M:%S %Y"
plot 's-date.dat' using 1:7
