set terminal svg size 800,500
set style histogram rowstacked
set style data histograms
plot 's-a.dat' u 2:xtic(1), '' u 3
