set terminal svg size 800,500
set xlabel tc rgb "red"
set xlabel "l"
plot 's-a.dat'
