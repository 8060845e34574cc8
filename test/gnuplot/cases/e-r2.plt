set terminal svg size 800,500
f(x) = rand(0)*x
plot [0:10] f(x), besj0(x), besj1(x), besjn(2,x)
