set terminal svg size 600,480
set output 'sp-a7.svg'
splot 'sp-s.dat' with points pt 7
