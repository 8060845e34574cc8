set terminal svg size 800,500
set xlabel "a" tc rgb "red" font ",20"
set xlabel
set xlabel "l"
plot 's-a.dat'
