set terminal svg size 800,500
set palette gray negative
unset colorbox
set style fill solid
set boxwidth 0.5
plot 'e-pts.dat' using 1:2:3 with boxes lc palette
