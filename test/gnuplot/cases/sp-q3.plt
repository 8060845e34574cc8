set terminal svg size 600,480
set output 'sp-q3.svg'
unset tics; unset colorbox; set view map; splot 'sp-g.dat' u 1:2:($3+0.03) w pm3d
