set terminal svg size 700,400
set tics border out
plot sin(x) axes x1y1
