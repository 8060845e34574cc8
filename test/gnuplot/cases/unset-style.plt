set terminal svg size 700,400
set style line 1 lw 3 lc rgb "red"
set style line 2 lw 4 lc rgb "blue"
set style arrow 1 nohead lc rgb "green"
set style data lines
set style function points
set style fill solid
set style circle radius graph 0.1
set style increment userstyles
unset style line 1
unset style function
unset style fill
unset style circle
set samples 20
plot sin(x) ls 1, cos(x) ls 2, x/10 with boxes, '+' using 1:(0.5) every 5 with circles, '+' using 1:(0.2)
