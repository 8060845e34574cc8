set terminal svg size 800,500
set parametric
set trange [0:2*pi]
set samples 50
set xrange [-2:2]
plot cos(t), sin(t) title 'circle', 1.5*cos(t),0.5*sin(t) w lp

