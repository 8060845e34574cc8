set terminal svg size 800,500
set arrow 1 from 1,1 to 3,1 nohead
set arrow 2 from 3,1 to 3,0 nohead
set arrow 3 from 4,4 to 6,6
plot x
