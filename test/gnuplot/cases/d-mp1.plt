set terminal svg size 800,500
set multiplot
set size 1,0.5
set origin 0,0.5
plot 's-a.dat'
set origin 0,0
plot 's-a.dat' u 1:3 w l
unset multiplot
