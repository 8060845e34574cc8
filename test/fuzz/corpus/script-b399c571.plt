set grid
set title "Memory and CPU Usage." font ",14"
set xlabel "Elapsed Time (s)"
set ylabel "Memory Usage (Mb)"
set y2label "CPU Usage (%), Page Faults (10,000/s)"
set y2tics
set pointsize 1
set datafile separator whitespace
set datafile missing "NaN"
set terminal svg size 1000,700
set output "logy.svg"
set ylabel "Memory Usage (Mb)"
set logscale y
plotge (Mb)"
set logscale y
plotge (Mb)"
set logscale y
plotge (Mb)"
set logscale y
plotge (Mb)"
set logscale y
plotge (Mb)"
set logscale y
plotge (Mb)"
set logscale y
plotge (Mb)"
set logscale y
plotge (Mb)"
set logscale y
plotge (Mb)"
set logscale y
plotge (Mb)"
set logscale y
plotge (Mb)"
set logscale y
plotge (Mb)"
set logscale y
plotge (Mb)"
set logscale y
plotge (Mb)"
set logscale y
plotge (Mb)"
set logscale y
plotge (Mb)"
set logscale y
plotge (Mb)"
set logscale y
plotge (Mb)"
set logscale y
plotge (Mb)"
set logscale y
plotge (Mb)"
set logscale y
plotge (Mb)"
set logscale y
plotge (Mb)"
set logscale y
plotge (Mb)"
set logscale y
plotge (Mb)"
set logscale y
plotge (Mb)"
set logscale y
plotge (Mb)"
set logscale y
plotge (Mb)"
set lo