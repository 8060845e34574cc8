set terminal svg size 800,500
set style fill transparent solid 0.3 noborder
plot "threads.dat" using 1:3:4 with filledcurves lc 2 title "range", "" using 1:2 with lines lw 2 lc 2 title "mean"
