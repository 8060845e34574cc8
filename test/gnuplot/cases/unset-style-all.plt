set terminal svg size 700,400
set style line 1 lw 3 lc rgb "red"
set style line 2 lw 4 lc rgb "blue"
set style data lines
set style function points
set style fill solid
unset style
plot sin(x) ls 1, cos(x) ls 2, x/10 with boxes
