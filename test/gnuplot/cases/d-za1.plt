set terminal svg size 800,500
set xzeroaxis
set yzeroaxis lt 3 lw 2
plot 's-a.dat' u ($1-2):($2-4) w lp
