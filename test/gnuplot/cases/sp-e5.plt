set terminal svg size 600,480
set output 'sp-e5.svg'
set view map; splot 'sp-m.dat' matrix w pm3d
