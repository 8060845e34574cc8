set terminal svg size 600,480
set output 'sp-b5.svg'
unset border; unset tics; splot sin(x)*cos(y) w l lc rgb 'red' title 'f'
