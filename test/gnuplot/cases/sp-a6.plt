set terminal svg size 600,480
set output 'sp-a6.svg'
set contour base
splot 'sp-g.dat' with lines
