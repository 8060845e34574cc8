set terminal svg size 600,480
set output 'sp-b2.svg'
set view 110,200,0.8,1.2; splot 'sp-g.dat' with lines, 'sp-s.dat' w p
