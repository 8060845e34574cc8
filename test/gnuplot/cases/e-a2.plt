set terminal svg size 800,500
set xtics axis nomirror
set ytics axis out
set xlabel 'x'
set ylabel 'y'
plot [-1:9] x**2-1
