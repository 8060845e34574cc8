set terminal svg size 800,500
set title "Speed-up"
set xlabel "threads"
set key left top
base = 96.0
plot x with lines dashtype 2 title "ideal", "threads.dat" using 1:(base/$2) with linespoints pointtype 7 title "measured"
