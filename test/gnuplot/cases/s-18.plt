set terminal svg size 800,500
set logscale y
set mytics 0
plot 's-dec.dat'
