set terminal svg size 800,500
plot sqrt(x), 1/x
