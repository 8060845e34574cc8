set terminal svg size 700,400
set samples 300
plot [-15:8] airy(x), expint(1, x), expint(3, x), voigt(x, 0.2), voigt(x, 3)
