set terminal svg size 600,400
set samples 10
set style fill solid 0.4 border lc rgb "navy"
plot [0:5] x with boxes, x/2 w boxes fs solid border lt 0, x/3 with filledcurves y1=0 fs solid border lc rgb "red" lc 2, x/4 w boxes fs solid border lt -1
