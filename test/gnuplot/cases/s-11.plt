set terminal svg size 800,500
set style line 81 lt 0
set style line 81 lt rgb "#808080"
set grid back ls 81
plot 's-a.dat'
