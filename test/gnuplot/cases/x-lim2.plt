set terminal svg size 700,400
set xtics rangelimited
set ytics rangelimited
plot [0:10] [0:20] x w p, [2:4] x*x
