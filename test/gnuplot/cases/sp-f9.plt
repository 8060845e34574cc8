set terminal svg size 600,480
set output 'sp-f9.svg'
set view equal xyz; splot 'sp-g.dat' w l
