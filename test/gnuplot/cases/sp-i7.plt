set terminal svg size 600,480
set output 'sp-i7.svg'
set key invert; splot x*y, x, y
