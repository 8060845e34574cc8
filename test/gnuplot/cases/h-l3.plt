set terminal svg size 800,500
set logscale x
set style fill transparent solid 0.333
plot 'h-l.dat' using (floor($3*3)+1):(1.0) smooth freq with boxes
