set terminal svg size 800,500
set label 1 'here' at 5,5 tc palette frac 0.3
set title 'T' tc palette frac 0.8
set palette negative
plot 'e-pts.dat' using 1:2
