set terminal svg size 800,500
set multiplot layout 1,3 columnsfirst
plot 's-a.dat'
set multiplot next
plot 's-a.dat' u 1:3 w l
