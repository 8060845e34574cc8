set terminal svg size 800,500
set samples 59
set xrange [1:59]
set autoscale
plot sin(x / 5.) with impulses
