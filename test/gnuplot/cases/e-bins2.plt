set terminal svg size 800,500
plot 'e-pts.dat' using 1:2 bins=4 binrange [0:10] with boxes, '' bins binwidth=2 binvalue=avg w lp
