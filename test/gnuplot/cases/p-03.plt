set terminal svg size 600,500
set output 'p-03.svg'
set polar
set angles degrees
set trange [0:360]
set size square
set xtics axis
set ytics axis
unset border
set rtics 1
plot sin(4*t)*3 lt 2, cos(4*t) with points
