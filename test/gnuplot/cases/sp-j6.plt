set terminal svg size 600,480
set output 'sp-j6.svg'
set format z '%.2f'; set format x '%g m'; set ztics 0.5 font ',8' tc rgb 'blue'; splot 'sp-g.dat' w l
