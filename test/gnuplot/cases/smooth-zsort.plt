set terminal svg size 700,400
plot '-' using 1:2:(-$3):3 with linespoints pt 7 ps 4 lc palette smooth zsort title "temperature"
1 2 5
1.2 2.1 1
1.4 2.2 3

2 3 2
2.1 3.1 9
NaN 3 4
2.3 3 7
2.4 2.9 0
e
