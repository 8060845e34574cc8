set terminal svg size 400,100 font "Helvetica,20"
set title "Two\nlines"
set xlabel "time"
set key off
plot sin(x)
