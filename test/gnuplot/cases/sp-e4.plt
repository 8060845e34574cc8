set terminal svg size 600,480
set output 'sp-e4.svg'
set view map; set size ratio -1; splot 'sp-m.dat' matrix w image
