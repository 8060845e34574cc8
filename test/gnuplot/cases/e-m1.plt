set terminal svg size 800,500
plot 'e-m.dat' matrix with image
