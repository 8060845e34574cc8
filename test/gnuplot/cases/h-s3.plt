set terminal svg size 800,500
set dummy t
set samples 12
f(a) = a**2/20
plot 'h-l.dat' with points, '+' using 1:(f(t)):(0.3) with yerrorbars, '' using (t):(f(t)+1) with steps
