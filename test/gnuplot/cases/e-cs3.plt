set terminal svg size 800,500
set boxwidth 0.3 relative
set style fill empty
plot 'e-c.dat' using 1:2:3:4:5 with candlesticks whiskerbars 0.5 lt 3 lw 2, '' using 1:($2+8):($2+8):($2+8):($2+8) with candlesticks lt -1 notitle
