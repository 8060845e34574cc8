set terminal svg size 700,400
set logscale y
plot '-' using 1:2:3:5:4 smooth zsort with points ps variable pt 7 lc variable
1 2 5 1 2
2 3 1 2 4
3 1 3 3 1

4 5 2 4 2
5 2 9 1 6
e
