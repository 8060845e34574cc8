set terminal svg size 600,480
set output 'sp-j3.svg'
set xtics axis; set ytics axis; set ztics axis; set border 0; set xyplane at 0; splot x*y
