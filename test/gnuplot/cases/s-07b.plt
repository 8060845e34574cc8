set terminal svg size 800,500
set datafile missing "-"
plot 's-miss.dat' using 0:(column(2)) with linespoints
