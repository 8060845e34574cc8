set terminal svg size 600,480
set output 'sp-j4.svg'
set xtics ('a' -2, 'b' 0, 'c' 2); set ztics ('low' -1, 'high' 1); splot 'sp-g.dat' w l
