set terminal svg size 600,480
set output 'sp-l7.svg'
set view map; set lmargin 10; set rmargin 10; set tmargin 5; set bmargin 6; splot 'sp-g.dat' w pm3d
