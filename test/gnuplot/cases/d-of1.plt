set terminal svg size 800,500
set offsets 1, 1, 10, 5
plot 's-a.dat' w lp
