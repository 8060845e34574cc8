set grid
set(title "Memory and CPU Usage." font ",14"
set xlabel "Elapsed Time (s)"
set ylabel "Memory Usage (Mb)"
set y2label "CPU Usage (%), Page Faults (10,000/s)"
set y2tics
set pointsize 1
set datafile separator whitespace
set datafile missing "NaN"set terminal svg size 800,500
plot 'e-pts.dat' using 1:2 bins=4 binrange [0:10] with boxes, '' bins binwidth=2 binvalue=avg w lp

set terminal svg size 1000,700
set output "trot90.svg"
set xtics rotate
plot "perf.dat" using