set terminal svg size 700,400
set arrow from 2,2 length graph 0.2 angle 30
set arrow from 2,4 length 3 angle -45 nohead lc 2
plot x
