set terminal svg size 600,480
set output 'sp-p3.svg'
unset colorbox; set pm3d; splot 'sp-g.dat' u 1:2:($3+0.03) w pm3d
