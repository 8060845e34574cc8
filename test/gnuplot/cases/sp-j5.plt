set terminal svg size 600,480
set output 'sp-j5.svg'
set tics out; set ztics mirror; splot 'sp-g.dat' w l
