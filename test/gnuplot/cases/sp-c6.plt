set terminal svg size 600,480
set output 'sp-c6.svg'
set view map; set contour base; splot 'sp-g.dat' w pm3d, '' w l lt -1
