set terminal svg size 800,500
set tics out scale 0.5
plot 's-a.dat'
