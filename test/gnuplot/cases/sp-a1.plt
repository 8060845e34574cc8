set terminal svg size 600,480
set output 'sp-a1.svg'
splot x*y
