set terminal svg size 600,480
set output 'sp-c4.svg'
set contour; set cntrparam bspline; splot 'sp-g.dat' w l
