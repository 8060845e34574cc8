set terminal svg size 700,400
set encoding utf8
set minussign
set micro
set format y "%.0s %cm"
set format x "%g"
set key off
plot [-3:3] x*1e-6 with lines, 5e-6
