set terminal svg size 700,400
unset ytics
set ticscale 2, 1.5
set mxtics 2
set ytics out
set x2tics
plot [0:5] x
