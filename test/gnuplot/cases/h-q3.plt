set terminal svg size 640,480
set colorsequence podo
set colorsequence default
set format y "%'.2f"
stats 'h-v.dat' using 1 nooutput
plot '' using 1:($2*1000) w l, '' u 1:3 w p
