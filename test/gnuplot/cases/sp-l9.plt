set terminal svg size 600,480
set output 'sp-l9.svg'
splot 'sp-s.dat' u 1:2:3:(1):(1):(10) w vectors head filled, '' u 1:2:3:(-1):(0):(-10) w vectors nohead lt 3
