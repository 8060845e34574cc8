set terminal svg size 600,500
set output 'p-06.svg'
set polar
set rrange [0:2]
set grid polar
set rtics (0.5, 'one' 1, 2)
plot 1+t/4., 3*sin(t)
