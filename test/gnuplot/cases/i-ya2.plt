set terminal svg size 800,500
set logscale x
set xrange [0.1:100] reverse
set ytics axis
set xtics axis
set yzeroaxis
set xzeroaxis
plot [100:0.1] log(x)
