set terminal svg size 800,500
set xtics axis
set ytics axis
set zeroaxis
unset border
plot [-3:3] sin(x)
