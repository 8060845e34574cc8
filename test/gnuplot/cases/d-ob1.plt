set terminal svg size 800,500
set object 1 rectangle from 1.5,3.5 to 2.5,5 fc rgb "red" fs solid 0.3
plot 's-a.dat' w lp
