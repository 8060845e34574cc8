set terminal svg size 600,480
set output 'sp-h8.svg'
set border 127+256+512 lw 2; splot 'sp-g.dat' w l
