set terminal svg size 800,500
set parametric
plot [0:1] [-1:3] [-2:2] t,t
unset parametric

