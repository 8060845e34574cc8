set terminal svg size 700,400
f(x) = x**2 + 1
g(a,b)=a*b
set title GPFUN_f.GPFUN_g noenhanced
plot sample [*:1] x, [1:2.*pi] cos(x), [2.*pi:10] (x-8)**2, [u=*:*] 3
