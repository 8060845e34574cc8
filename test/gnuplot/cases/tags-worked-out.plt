set terminal svg size 700,400
set key top left
set xrange [0:10]
set yrange [0:20]
do for [i=1:3] { set label (i+1) sprintf('%d', i) at i, 2*i }
set label (5) "five" at 5,5
set label 2+4 'six' at 6,6
set arrow (1) from 1,12 to 3,14
set arrow 1+1 from 4,12 to 6,14
n = 3
set label n+5 ('seven'.n) at 7,7
set for [i = 0:5] xtics (2*i)
set palette defined (0 '#4BC0C8', 0.5 '#C779D0', 1 '#FEAC5E')
set cbrange [0:1]
f(x) = x**2/10
plot f(x) with filledcurves x1 palette cb 0.5 notitle fillstyle pattern 6, \
     2*x palette frac 0.9 title 'line', f(x) palette cb 0.2
