set terminal svg size 800,500
set xtics axis 1,2,9 offset 0,0.3
set xzeroaxis lt -1
set border 2
plot [0:9] x-4
