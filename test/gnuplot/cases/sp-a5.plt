set terminal svg size 600,480
set output 'sp-a5.svg'
set pm3d
set isosamples 15
splot x**2-y**2 with pm3d
