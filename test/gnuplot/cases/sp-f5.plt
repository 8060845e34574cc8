set terminal svg size 600,480
set output 'sp-f5.svg'
set colorbox horizontal user origin 0.1,0.1 size 0.8,0.05; splot 'sp-g.dat' w pm3d
