set terminal svg size 800,500
set parametric
plot sin(3*t), cos(4*t) lw 2
