set terminal svg size 600,500
set output 'p-07.svg'
set polar
set parametric
set trange [0:2*pi]
plot t, 1+cos(t)
