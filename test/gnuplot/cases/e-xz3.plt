set terminal svg size 800,500
set object 1 rectangle from 2,2 to 4,4 fc palette frac 0.5
set xlabel 'x' tc palette cb 3
plot 'e-pts.dat' using 1:2:3 with points lc palette
