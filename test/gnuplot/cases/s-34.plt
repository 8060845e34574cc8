set terminal svg size 800,500
set arrow 1 from 1,4 to 2,5 filled
set arrow 2 from 2,5 to 3,5 lt 1 filled
plot 's-a.dat'
