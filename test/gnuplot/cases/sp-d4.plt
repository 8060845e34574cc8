set terminal svg size 600,480
set output 'sp-d4.svg'
set pm3d depthorder border lt -1 lw 0.3; set view 50,30; splot x*x-y*y w pm3d
