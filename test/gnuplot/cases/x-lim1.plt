set terminal svg size 700,400
set xtics rangelimited
set ytics 2,3,20 rangelimited
set border 3
plot [0:10] [0:20] '+' using ($1/2+2):($1+3) w p
