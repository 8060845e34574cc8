set terminal svg size 800,500
set palette gray
set xrange [0.2:5]
set yrange [4.5:-0.5]
unset colorbox
plot 'e-m.dat' matrix using 1:2:($3*2) with image notitle
