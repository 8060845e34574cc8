set terminal svg size 600,480
set output 'sp-k3.svg'
set view map; set xrange [-2.2:1.3]; set yrange [-1:1.2]; splot 'sp-g.dat' w pm3d
