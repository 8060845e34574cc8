set terminal svg size 800,500
set offsets graph 0.1, graph 0.1, 0, 0.5
plot 's-a.dat' w lp
