set terminal svg size 700,400
set samples 6; set isosamples 6; set urange [0:5]; set vrange [0:5]
set key off
set multiplot layout 1,3
splot '++' using 1:2:(0):(100+$1*30):(0):(200) with rgbimage
splot '++' using 1:2:(0):(100+$1*30):(0):(200):(abs($1*40)) with rgbalpha
set view map
splot '++' using 1:2:(0):(100+$1*30):(0):(200):(abs($1*40)) with rgbalpha
unset multiplot
