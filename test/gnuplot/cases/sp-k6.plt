set terminal svg size 600,480
set output 'sp-k6.svg'
set pm3d clip4in; set xrange [-2.2:1.3]; splot 'sp-g.dat' w pm3d
