set terminal svg size 600,480
set output 'sp-c1.svg'
set view map; set contour; unset surface; set cntrparam levels 10; splot 'sp-g.dat' w l
