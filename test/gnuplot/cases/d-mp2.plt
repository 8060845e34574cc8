set terminal svg size 800,500
set multiplot layout 2,2
plot 's-a.dat'
plot 's-a.dat' u 1:3 w l
plot x
plot sin(x)
unset multiplot
