set terminal svg size 700,400
set view map
set samples 6; set isosamples 6
set urange [-1:1]; set vrange [-1:1]
set xrange [-1:1]; set yrange [-1:1]
splot "++" using 1:2:(hsv2rgb(($1+1)/2, 1, ($2+1)/2)) with pm3d lc rgb variable
