set terminal svg size 700,400
set tics scale 2 front
plot x with filledcurves
