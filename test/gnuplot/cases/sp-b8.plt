set terminal svg size 600,480
set output 'sp-b8.svg'
set key below; splot x+y title 'sum', x-y title 'difference', x*y
