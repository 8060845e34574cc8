set terminal svg size 700,400
i = {0,1}
set key left
plot [-2:2] real(asin(x+0.3*i)), imag(acos(x+0.3*i)), real(tan(x*i+0.2)), imag(sinh(x+i)), \
  real(cosh(x+i)), real(tanh(x+i)), imag(asinh(x+0.4*i)), real(acosh(x+0.2*i)), imag(atanh(x-0.3*i)), real(asin(x))
