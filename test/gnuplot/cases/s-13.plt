set terminal svg size 800,500
set logscale xy
set arrow from 10,2 to 10000,4 heads size 1,30 filled
plot 's-dec.dat'
