set terminal svg size 800,500
set boxwidth 0.4
set style fill solid
plot 's-u.dat' using 1:(1.0) smooth freq with boxes
