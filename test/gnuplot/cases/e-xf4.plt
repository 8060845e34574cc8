set terminal svg size 800,500
set cbrange [5:0]
plot 'e-pts.dat' using 1:2:3 with lines lc palette
