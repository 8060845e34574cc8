set terminal svg size 600,480
set output 'sp-a4.svg'
set pm3d map
splot 'sp-g.dat'
