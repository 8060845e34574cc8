set terminal svg size 800,500
set yrange [4:9]
set xrange [2:7]
plot 'e-c.dat' with candlesticks fs solid noborder
