set terminal svg size 700,400
set samples 9; set isosamples 9
set pm3d lighting interpolate 2,2 border lw 0.5
set urange [-2:2]; set vrange [-2:2]
splot "++" using 1:2:($1*$2):(0xaaeeee) with pm3d lc rgb variable
