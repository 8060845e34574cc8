set terminal svg size 700,400
set linetype 12 lc 'dark-red'
set linetype 51 lc 'sea-green' lw 2
set xrange [0:6]
plot x with linespoints lt 12, x + 2 with points lt 51, x + 4 with points lt 13, \
     x + 6 with points ls 12
