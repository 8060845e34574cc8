set terminal svg size 500,300
set samples 61
set xrange [-3:3]
f(x) = exp(sqrt(x))*exp(-sqrt(x))*x
g(x) = abs(sqrt(x)) + arg(log(x) + x)
h(x) = real((x**0.5)*(x**1.5)) / 3 + imag(log(-x))
k(x) = cos(sqrt(x)) - sin(sqrt(x))/sqrt(x) - 2
plot f(x), g(x), h(x), k(x), sqrt(x), log(x), -sqrt(-x) with points
