set terminal svg size 800,500
set boxwidth 0.5
set style fill solid 0.4 border -1
plot 'e-c.dat' using 1:2:3:4:5 with candlesticks whiskerbars
