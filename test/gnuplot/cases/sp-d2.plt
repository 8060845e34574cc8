set terminal svg size 600,480
set output 'sp-d2.svg'
set pm3d at st; splot 'sp-g.dat' w pm3d
