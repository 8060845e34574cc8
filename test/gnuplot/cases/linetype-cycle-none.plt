set terminal svg size 700,400
set linetype cycle 0
set key outside
plot for [i=1:22] i*x title sprintf("type %d", i)
