set terminal svg size 700,400
set hidden3d front nooffset
set contour surface
set view 110,20
splot x*x-y*y with linespoints palette pt 6
