set terminal svg size 700,400
set hidden3d
set contour both
set isosamples 20
set view 50,40
splot x*y with lines, x*x/3-60 with pm3d
