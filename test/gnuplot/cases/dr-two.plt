set terminal svg size 800,500
set view map
set style function pm3d
set xrange [-10:10]
set yrange [*:*]
set samples 11
set isosamples 2
splot x
