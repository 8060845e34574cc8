set terminal svg size 800,500
plot 'e-g.dat' using 1:2:3 with image, 'e-g.dat' using 1:2:3 with labels
