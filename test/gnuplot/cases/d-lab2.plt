set terminal svg size 800,500
plot 's-u.dat' using 1:2:4 with labels left offset 1,0.5 font ',9' tc rgb 'red' notitle, '' u 1:3 w lp
