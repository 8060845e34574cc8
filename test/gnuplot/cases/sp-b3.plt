set terminal svg size 600,480
set output 'sp-b3.svg'
set xyplane 0; set border 4095; splot 'sp-g.dat' with lines lw 2
