set terminal svg size 700,400
set samples 12; set isosamples 12
set pm3d depthorder border lc "black" lw 0.5
set style line 4 lc rgb "#aa8800"
set multiplot layout 1,2
splot x*y with pm3d fs transparent solid 0.6 fc rgb "cyan"
set view 100,40
splot x*y with pm3d fillcolor ls 3
unset multiplot
