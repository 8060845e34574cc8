set terminal svg size 700,400
set dummy t,u
f(x,y,z,w) = a*x + b*y + c*z + d*w
$d << E
1 2 3 4 1
2 3 5 7 2
3 1 4 1 3
5 2 2 3 4
8 3 7 2 1
7 7 7 1 2
E
set dummy x1, x2, x3, x4
fit f(x1,x2,x3,x4) $d using 1:2:3:4:5 via a,b,c,d
set title sprintf("%.6f %.6f %.6f %.6f", a,b,c,d)
plot [0:5] a*x1
