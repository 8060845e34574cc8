set terminal svg size 800,500
plot 's-u.dat' using 1:2:(0.1):(0.5) with xyerrorlines, '' u 1:3:($1-0.1):($1+0.3) w xerrorlines
