set terminal svg size 800,500
plot '-' using 1:2 w lp, '' using 1:2 w l
1 2
2 3
e
1 1
3 5
e
