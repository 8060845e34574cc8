set terminal svg size 600,480
set output 'sp-h3.svg'
set grid front ztics; splot 'sp-g.dat' w l
