set terminal svg size 600,480
set output 'sp-k2.svg'
set view map; set yrange [2:-2]; splot 'sp-g.dat' w pm3d
