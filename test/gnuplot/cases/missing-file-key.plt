set terminal svg size 700,400
set key box
set grid
plot x title 'x', 'is-not-there.dat' using 1:2 with lines title 'a long title of nothing', 2*x title '2x'
