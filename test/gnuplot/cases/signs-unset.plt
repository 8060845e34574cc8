set terminal svg size 700,400
set minussign
set format y "%.0s %cm"
set multiplot layout 1,2
plot [-3:3] x*1e-6 notitle
set encoding utf8
unset micro
unset minussign
plot [-3:3] x*1e-6 notitle
unset multiplot
