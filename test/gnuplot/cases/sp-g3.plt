set terminal svg size 600,480
set output 'sp-g3.svg'
set dgrid3d 15,15 splines; splot 'sp-s.dat' u 1:2:3 w l
