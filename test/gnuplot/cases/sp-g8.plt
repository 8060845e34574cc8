set terminal svg size 600,480
set output 'sp-g8.svg'
splot 'sp-s.dat' using 1:2:3:4 w p pt 7 lc variable, 'sp-s.dat' u 1:2:3:($4+1) w p pt 6 ps variable
