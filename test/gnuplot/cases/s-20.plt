set terminal svg size 800,500
set xtics scale 0 ()
plot 's-a.dat'
