set terminal svg size 700,400
set hidden3d
set view map
set contour base
splot x*y-y*y lt 3
