set terminal svg size 600,480
set output 'sp-j2.svg'
set view 60,30,1.3,0.5; set zeroaxis; set xzeroaxis lt 2; splot 'sp-g.dat' w l
