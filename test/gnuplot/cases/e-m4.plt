set terminal svg size 800,500
plot 'e-nu.dat' nonuniform matrix with image
