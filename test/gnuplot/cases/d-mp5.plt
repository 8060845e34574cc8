set terminal svg size 800,500
set multiplot layout 3,1 margins 0.1,0.9,0.1,0.9 spacing 0.05
plot 's-a.dat'
plot 's-a.dat' u 1:3 w l
plot 's-a.dat' w imp
