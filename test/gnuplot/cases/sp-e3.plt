set terminal svg size 600,480
set output 'sp-e3.svg'
splot 'sp-s.dat' using 1:2:3:5 w labels point pt 7 offset 1,1
