set terminal svg size 800,500
set palette maxcolors 5 model HSV functions gray,1,1
set y2tics
set y2label 'right'
set tics out
plot 'e-pts.dat' using 1:2:3 with points ps 3 lt palette, '' u 1:3 axes x1y2 w l lc palette frac 0.4
