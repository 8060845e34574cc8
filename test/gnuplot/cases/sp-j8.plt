set terminal svg size 600,480
set output 'sp-j8.svg'
set logscale cb; set view map; splot 'sp-g.dat' u 1:2:(exp($3)) w pm3d
