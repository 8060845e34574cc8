set terminal svg size 800,500
set style fill solid 0.4 border -1
plot 'e-pts.dat' using 1:2:($3/4):(20*$3):(60*$3) with circles lc 2 title 'a', '' using 1:2:(0.3):3 with circles lc variable
