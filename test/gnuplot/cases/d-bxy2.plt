set terminal svg size 800,500
set style fill solid 0.5
plot 's-u.dat' using 1:2:($1-0.1):($1+0.2):($2-1):($2+0.5) with boxxyerrorbars, '' u 1:3:(0.1):(0.1) w boxxy lc 3
