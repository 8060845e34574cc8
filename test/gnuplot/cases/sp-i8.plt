set terminal svg size 600,480
set output 'sp-i8.svg'
set title "two\nlines"; set view 0,0; splot 'sp-g.dat' w l
