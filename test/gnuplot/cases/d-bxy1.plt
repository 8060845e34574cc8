set terminal svg size 800,500
plot 's-u.dat' using 1:2:(0.2):(0.5) with boxxyerror
