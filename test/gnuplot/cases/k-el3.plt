set terminal svg size 600,400
set style data ellipses
set xrange [0:3]
plot "-" using 1:2:3:4 title "cut", "" using 2:1:(1)
1 1 3 0.5
2 2 1 2
e
1 1 3 0.5
2 2 1 2
e
