set terminal svg size 800,500
set logscale xy
plot 'h-l.dat' u 1:2:3 w xerrorbars, '' u 1:($2+1.5):($1*1.2):3 with xyerrorbars
