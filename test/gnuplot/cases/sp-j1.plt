set terminal svg size 600,480
set output 'sp-j1.svg'
set view 90,90; splot 'sp-g.dat' w l
