set terminal svg size 800,500
plot 'e-pts.dat' using 1:2:(0.5):(30):(200) with circles
