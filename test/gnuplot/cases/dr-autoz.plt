set terminal svg size 800,500
set xrange [1:59]
set yrange [2:3]
set autoscale
splot x * y
