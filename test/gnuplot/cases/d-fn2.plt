set terminal svg size 800,500
set logscale x
plot [0.5:200] log(x), x**2 w d
