set terminal svg size 800,500
plot 's-hex.dat' with lp
