set terminal svg size 600,480
set output 'sp-f2.svg'
set zrange [0:0.5]; splot 'sp-g.dat' w pm3d
