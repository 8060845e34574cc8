set terminal svg size 800,500
set style fill pattern 3
set style fill pattern border -1
set xtics ("before" -1, "zero" 0, "after" 2)
plot "short.dat" with linespoints, "tools.dat" using 0:2 with boxes lc rgb "black"
