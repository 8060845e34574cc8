set terminal svg size 800,500
set size 0.6,0.5
set origin 0.2,0.4
set title "T"
set xlabel "x"
set ylabel "y"
set key outside
plot 's-a.dat', '' u 1:3 w l
