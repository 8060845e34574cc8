set terminal svg size 700,400
set samples 300
set key outside
plot [-1:10][-1.5:2] lambertw(x), ibeta(2,3,x/10), ibeta(0.5,0.5,x/10), EllipticK(x/10), EllipticE(x/10), -0.5 w p