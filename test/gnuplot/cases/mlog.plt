set terminal svg size 600,400
set logscale x
set view map
set xrange [1:100]
set yrange [1:9]
set isosamples 9
set samples 7
splot x*y with pm3d
