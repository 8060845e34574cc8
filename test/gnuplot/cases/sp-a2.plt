set terminal svg size 600,480
set output 'sp-a2.svg'
set view map
splot 'sp-g.dat' with pm3d
