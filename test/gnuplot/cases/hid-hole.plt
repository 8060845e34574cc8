set terminal svg size 700,400
set hidden3d offset 2
set isosamples 9
set zrange [0:60]
set style line 3 lc rgb 'red' lw 2
splot x*x+y*y-8 ls 3
