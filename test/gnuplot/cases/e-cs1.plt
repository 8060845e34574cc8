set terminal svg size 800,500
plot 'e-c.dat' using 1:2:3:4:5 with candlesticks
