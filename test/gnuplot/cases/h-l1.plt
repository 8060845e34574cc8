set terminal svg size 800,500
set logscale y
plot 'h-l.dat' u 1:2:3 w yerrorbars, '' u ($1+0.3):2:3 with boxerrorbars, '' u ($1+.5):2:($2-$3):($2+1) w yerrorlines
