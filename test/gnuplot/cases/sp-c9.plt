set terminal svg size 600,480
set output 'sp-c9.svg'
set contour; set view map; unset surface; splot 'sp-g.dat' w l lc palette
