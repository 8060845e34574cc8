set terminal svg size 700,400
set linetype 9 lc rgb "gray50" pt 3
set linetype 10 lc rgb "orchid"
set linetype cycle 10
set samples 9
set key outside
plot for [i=1:22] i*x with linespoints title sprintf("type %d", i)
