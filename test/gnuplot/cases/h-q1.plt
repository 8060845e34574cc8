set terminal svg size 640,480
set colorsequence podo
plot 'h-v.dat' u 1:2:3 with yerror, '' u 1:3 w lp, for [i=1:9] i*x/9. w l
