set terminal svg size 700,400
set tics front
set grid
set style fill solid
plot x with filledcurves above y1=0 lc 'grey', 5 with boxes
