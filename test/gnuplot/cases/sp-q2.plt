set terminal svg size 600,480
set output 'sp-q2.svg'
unset tics; set view map; splot 'sp-g.dat' w pm3d
