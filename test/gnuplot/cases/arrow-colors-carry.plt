set terminal svg size 700,400
set arrow from -9,0.9 to -5,0.9 lc rgb "red"
set arrow from -9,0.8 to -5,0.8
set arrow from -9,0.7 to -5,0.7 dashtype 2 nohead
set arrow from -9,0.6 to -5,0.6 lt 3 lw 2
set arrow from -9,0.5 to -5,0.5
set arrow from -9,0.4 to -5,0.4 lt 4 heads
set arrow from -9,0.3 to -5,0.3 heads
set arrow from -9,0.2 to -5,0.2 lt -1
set arrow from -9,0.1 to -5,0.1
set arrow from -9,0.0 to -5,0.0 lc rgb "blue" filled
set arrow from -9,-.1 to -5,-.1
set arrow from -9,-.2 to -5,-.2 filled
set arrow from -9,-.3 to -5,-.3
set arrow from 5,0.9 to 9,0.9 lc rgb "green" front
set arrow from 5,0.8 to 9,0.8 front
set arrow from 5,0.7 to 9,0.7
plot sin(x) lc rgb "grey"
