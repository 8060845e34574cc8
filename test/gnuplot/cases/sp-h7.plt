set terminal svg size 600,480
set output 'sp-h7.svg'
set view map; set border 3 back lw 2; splot 'sp-g.dat' w pm3d
