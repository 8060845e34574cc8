
set terminal svg size 600,480
set output 'sp-c2.svg'
set contour both; set cntrparam levels discrete 1e400,0.5,-0.5; splot 'sp-g.dat' w l