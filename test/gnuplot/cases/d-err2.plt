set terminal svg size 800,500
plot 's-u.dat' using 1:2:($2-0.5):($2+1) with errorbars pt 7, '' using 1:3:(0.2) with xerrorbars
