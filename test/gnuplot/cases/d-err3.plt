set terminal svg size 800,500
plot 's-u.dat' using 1:2:(0.1):(0.5) with xyerrorbars, '' using 1:3:(0.2) with errorlines
