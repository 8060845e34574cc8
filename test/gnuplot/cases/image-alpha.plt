set terminal svg size 700,400
set samples 6; set isosamples 6; set urange [0:5]; set vrange [0:5]
set key off
set multiplot layout 1,2
plot 3 lw 20, '++' using 1:2:(100+$1*30):(0):(200):(abs($1*40)) with rgbalpha
plot 3 lw 20, '++' using 1:2:(100+$1*30):(0):(200):(abs($1*40)) with rgbalpha pixels
unset multiplot
