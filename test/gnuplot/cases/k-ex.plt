set terminal svg size 600,400
n = exist("n") ? 1 : 3
m = exists("n")
plot n*x, m*x**2
