set terminal svg size 700,400
set samples 9; set isosamples 7
set xlabel "along x" rotate parallel
set ylabel "along y" rotate parallel offset 0,-1
set zlabel "height" rotate parallel offset -1,0
set view 40,230
splot x*y
