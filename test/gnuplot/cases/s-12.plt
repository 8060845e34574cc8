set terminal svg size 800,500
set grid lt -1
plot 's-a.dat'
