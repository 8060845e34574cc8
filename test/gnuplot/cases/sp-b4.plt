set terminal svg size 600,480
set output 'sp-b4.svg'
set xyplane at -2; set ticslevel 0; set border 0; splot x*x+y*y
