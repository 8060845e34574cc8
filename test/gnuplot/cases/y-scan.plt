set terminal svg size 700,400
$d << E
a1,2;5 10%
a2,5;3 20%
a3,4;1 30%
x4,1
E
plot $d using 1:2 "a%lf,%lf;%*lf %*s" w lp, $d using 0:2 'a%*d,%lf;%lf %*s' w lp, $d using 1 "a%*[^;];%lf" w i
