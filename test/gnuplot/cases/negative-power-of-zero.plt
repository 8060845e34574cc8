set terminal svg size 700,400
set xrange [0:5]
set yrange [0:2]
plot x**(-1), 1/(1+x**-2), 1/(1+x**(-1.1)) + 0.5, 0**x, (x-5)**-2
