set terminal svg size 600,480
set output 'sp-e8.svg'
set logscale xyz; splot [1:100][1:100] x*y
