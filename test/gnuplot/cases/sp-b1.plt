set terminal svg size 600,480
set output 'sp-b1.svg'
set view 45,120; splot 'sp-g.dat' with lines
