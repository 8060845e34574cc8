set terminal svg size 600,480
set output 'sp-e1.svg'
splot 'sp-g.dat' w impulses, 'sp-s.dat' w dots
