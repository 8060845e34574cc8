set terminal svg size 600,480
set output 'sp-d8.svg'
splot 'sp-g.dat' w lines palette
