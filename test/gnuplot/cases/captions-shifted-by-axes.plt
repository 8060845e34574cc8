set terminal svg size 700,400
set title "Load" offset first 2, character -1
set xlabel "time (s)" offset second 2, first 1
set x2label "round" offset screen 0.1, screen 0.02
set tmargin 5
set ylabel "share" offset graph 0.04
set x2tics
set logscale y
plot '-' with linespoints title "a"
1 3
2 40
5 11
e
