set terminal svg size 800,500
set size ratio 2 0.7,0.8
set key below
plot 's-a.dat' w lp
