set terminal svg size 800,500
set xdata time
set timefmt '%Y'
$D << E
2000 1 0.1
2001 2 0.2
2002 1 0.3
E
plot $D using 1:2:3 with yerrorbars
