set terminal svg size 800,500
set samples 30
plot [0:5] sin(x) w lp, 's-a.dat' u 1:3, cos(x)*2 axes x1y2
