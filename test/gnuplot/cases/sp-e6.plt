set terminal svg size 600,480
set output 'sp-e6.svg'
splot 'sp-m.dat' matrix w lines
