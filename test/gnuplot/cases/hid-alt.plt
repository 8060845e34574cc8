set terminal svg size 700,400
set hidden3d noaltdiagonal nobentover undefined 2
set isosamples 9
set zrange [-10:60]
splot x*x/2+y*y-8, x*y
