set terminal svg size 800,500
set xrange [1:2]
set yrange [2:4]
set style fill solid
plot 's-u.dat' using 1:2:(0.3):(1.5) with boxxy
