set terminal svg size 600,480
set output 'sp-l1.svg'
splot 'sp-g.dat' every 2:2 w lp pt 7 ps 0.5
