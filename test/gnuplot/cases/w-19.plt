set terminal svg size 800,500
set bars small
plot "tools.dat" using 0:2:4 with yerrorlines title "cold", "" using ($0+0.1):3:(0.05):4 with xyerrorbars title "warm"
