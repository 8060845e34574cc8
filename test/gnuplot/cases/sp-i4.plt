set terminal svg size 600,480
set output 'sp-i4.svg'
set key rmargin; set view map; splot 'sp-g.dat' w pm3d, 'sp-g.dat' u 1:2:3 w p lt 3
