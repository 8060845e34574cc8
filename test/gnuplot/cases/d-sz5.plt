set terminal svg size 800,500
set size ratio -1
plot 's-a.dat' w lp
