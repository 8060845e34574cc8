set terminal svg size 700,400
set samples 9
set isosamples 7,5
set urange [0:4]
plot "++" using 1:2:($1*$2) with image
