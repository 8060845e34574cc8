set terminal svg size 600,480
set output 'sp-a3.svg'
splot 'sp-g.dat' with lines
