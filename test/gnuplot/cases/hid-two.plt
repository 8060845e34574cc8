set terminal svg size 700,400
set hidden3d
set isosamples 14,9
set grid
set view 70,200
set border 4095
set ticslevel 0
set zeroaxis
set zzeroaxis
splot x*x-y*y title 'saddle', -x*y/3 lt 4, 20 lc rgb 'red' lw 2
