set terminal svg size 800,500
set parametric
plot [u=0:10] u, u**2, 'e-pts.dat' u 1:2 w p
