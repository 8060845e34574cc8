set terminal svg size 700,400
set key left title "None" samplen -1 box
set style fill solid
plot x title "A long one", x**2 w lp title 'b', x**2+20 w boxes, x+50 w filledcurves y1=20, '+' using 1:(40):(1) w circles
