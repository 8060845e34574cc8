set terminal svg size 600,480
set output 'sp-c5.svg'
set contour; set cntrparam cubicspline points 8; splot 'sp-g.dat' w l; 
