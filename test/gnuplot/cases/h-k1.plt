set terminal svg size 800,500
set key above maxrows 2 width -3
plot for [i=1:7] i*x title sprintf('curve number %d', i)
