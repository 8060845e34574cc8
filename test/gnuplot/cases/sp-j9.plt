set terminal svg size 600,480
set output 'sp-j9.svg'
set xrange [*:*] reverse; splot 'sp-g.dat' w l
