set terminal svg size 600,480
set output 'sp-d3.svg'
set pm3d interpolate 3,3; set view map; splot 'sp-g.dat' w pm3d
