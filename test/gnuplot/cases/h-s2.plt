set terminal svg size 800,500
set xrange [-1:7]
plot sample [t=0:6:0.25] '+' using (t):(sin(t)) with linespoints, [0:3] x**2/9 lw 2, [3:6] '+' using (x):(1+cos(x)) with impulses, [u=4:8] sin(u)/2
