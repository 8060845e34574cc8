set terminal svg size 600,480
set output 'sp-i9.svg'
set view 90,0; splot 'sp-g.dat' w l
