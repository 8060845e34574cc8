set terminal svg size 600,480
set output 'sp-d6.svg'
set view map; splot 'sp-g.dat' using 1:2:4 w points pt 5 ps 3 lc palette
