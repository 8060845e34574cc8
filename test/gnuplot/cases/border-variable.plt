set terminal svg size 700,400
bits(n) = n + 1
edges = 3
set multiplot layout 1,2
set border edges
plot x
set border bits(8) lw 2
plot x
unset multiplot
