set terminal svg size 600,480
set output 'sp-d9.svg'
splot 'sp-g.dat' u 1:2:3:4 w pm3d
