set terminal svg size 600,480
set output 'sp-h5.svg'
set view map; set grid front lt -1; splot 'sp-g.dat' w pm3d
