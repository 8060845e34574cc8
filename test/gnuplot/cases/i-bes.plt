set terminal svg size 800,500
set yrange [-2:4]
plot [0.1:10] besy0(x), besy1(x), besjn(2,x), besyn(2,x), besi0(x), besi1(x), besin(3,x)
