set terminal svg size 800,500
set boxwidth 2
set style fill solid 0.245
plot 'h-f.dat' using (5*floor($2/5)):(1.0) smooth freq with boxes
