set terminal svg size 700,400
set style data lines
set dgrid3d 15,8
splot '-'
0 0 0
1 0 1
2 0 3
0 1 1
1 1 5
2 1 2
0 2 4
e
