set terminal svg size 700,400
set title "Load" offset graph 0.1, -0.2
set xlabel "time (s)" offset graph 0.1, 0.08
set ylabel "share" offset first 1, 3
set x2label "round" offset graph 0.2, -0.1
set y2label "watts" offset graph -0.05, second 0.4
set x2tics; set y2tics
plot [0:10] 5 + 3 * sin(x), cos(x) axes x2y2
