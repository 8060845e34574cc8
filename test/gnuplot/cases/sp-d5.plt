set terminal svg size 600,480
set output 'sp-d5.svg'
set pm3d corners2color c1; set view map; splot 'sp-g.dat' w pm3d
