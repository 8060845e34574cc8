set terminal svg size 800,500
set multiplot layout 2,1 title "All" font ",20"
set xlabel "x"
plot 's-a.dat'
plot 's-a.dat' u 1:3 w l
