set terminal svg size 700,400
set mac
set or 0.1,0.1
set of 1,1
set dec ","
set poi 2
set mo
set key box 0
plot x with linespoints, 2 * x
