set terminal svg size 640,480
set colorsequence classic
plot 'h-v.dat' u 1:2:3 with xe, '' u 1:3 w lp lt 12, for [i=1:12] i*x/9. w l
