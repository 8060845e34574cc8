set terminal svg size 700,400
set xrange [0:3]
set xrange restore
plot x**2
