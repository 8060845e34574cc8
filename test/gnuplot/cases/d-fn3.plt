set terminal svg size 800,500
plot 's-a.dat', x*1.5, 3
