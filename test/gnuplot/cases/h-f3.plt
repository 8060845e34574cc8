set terminal svg size 800,500
set fit quiet nolog
set xrange [0.2:4.2]
FIT_LIMIT = 1e-3
FIT_MAXITER = 4
a = 1; n = 3
h(x) = a + k * x**n
fit h(x) 'h-f.dat' via a, k, n
set title sprintf('%.5f %.5f %.5f %d %d', a, k, n, FIT_CONVERGED, FIT_NITER)
plot 'h-f.dat' with points pt 7, h(x) lw 2
