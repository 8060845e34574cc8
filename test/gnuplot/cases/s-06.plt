set terminal svg size 800,500
set datafile missing "-"
set style data histograms
plot 's-miss.dat' using 2:xtic(1)
