set terminal svg size 800,500
set logscale xy
plot 's-a.dat', x*1.5
