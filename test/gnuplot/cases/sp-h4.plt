set terminal svg size 600,480
set output 'sp-h4.svg'
set grid vertical x y z lt 1 lw 0.5, lt 0; set mxtics 2; set grid mxtics; splot 'sp-g.dat' w l
