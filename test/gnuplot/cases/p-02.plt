set terminal svg size 600,500
set output 'p-02.svg'
set polar
set rrange [1:5]
set grid polar 45
set border polar
unset xtics
unset ytics
plot 2*sin(3*t)+3
