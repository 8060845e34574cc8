set terminal svg size 800,500
set object rect from graph 0,0 to graph 1,1 fc rgb "#eeeeee" behind
plot 's-a.dat' w lp
