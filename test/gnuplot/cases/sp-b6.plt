set terminal svg size 600,480
set output 'sp-b6.svg'
set key outside; splot x+y title 'sum', x-y title 'difference'
