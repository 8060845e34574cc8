set terminal svg size 700,400
set logscale y
set yrange [1:30]
plot [1:5] exp(x) with filledcurves y1=2, x with filledcurves, '+' using 1:(5 * $1) with filledcurves
