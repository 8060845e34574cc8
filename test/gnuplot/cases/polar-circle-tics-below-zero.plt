set terminal svg size 700,400
set polar
set border polar
set ttics -180,60,179
set tmargin 4
plot 1 + 0.5 * cos(3 * t)
