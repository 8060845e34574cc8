set terminal svg size 700,400
set linestyle 3 lt 4 lw 3 lc rgb 'dark-green'
set yrange reverse
plot x with lines ls 3, x + 3 with lines lt "..-", x + 6 with linespoints lt "3" pi 9
