set terminal svg size 600,500
set output 'p-01.svg'
set polar
set grid polar
plot 2*sin(3*t)
