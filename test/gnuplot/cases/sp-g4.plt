set terminal svg size 600,480
set output 'sp-g4.svg'
set dgrid3d 15,15 gauss 2,1; splot 'sp-s.dat' w l
