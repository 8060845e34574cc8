set terminal svg size 800,500
f(x) = a * exp(b * x) + c
a = 1; b = 0.5; c = 0.1
set fit quiet nolog
fit f(x) 'h-f.dat' using 1:2 via a, b, c
set title sprintf('a = %.5f, b = %.5f, c = %.5f, %d steps, chi2 %.6g', a, b, c, FIT_NITER, FIT_WSSR)
plot 'h-f.dat' using 1:2, f(x) title sprintf('± %.5f %.5f', a_err, b_err)
