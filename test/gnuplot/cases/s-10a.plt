set terminal svg size 800,500
set key left above
plot 's-a.dat', '' u 1:3
