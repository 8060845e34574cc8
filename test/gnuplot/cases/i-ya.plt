set terminal svg size 800,500
set logscale x
set ytics axis
plot [2:100] log(x)
