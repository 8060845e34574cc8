set terminal svg size 700,400
set hidden3d
set dgrid3d 8,8 qnorm 2
set key opaque
splot '-' with lines title 'a mean'
0 0 0
1 0 1
2 0 3
0 1 1
1 1 5
2 1 2
0 2 4
e
