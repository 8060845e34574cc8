set terminal svg size 600,480
set output 'sp-g1.svg'
set dgrid3d 10,10; splot 'sp-s.dat' w l
