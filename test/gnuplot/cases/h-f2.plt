set terminal svg size 800,500
set fit quiet nolog errorvariables
g(x) = m * x + q
fit [0:3] g(x) 'h-f.dat' using 1:(log($2)):($3/$2) via m, q
m1 = m; q1 = q
fit [0:3] g(x) 'h-f.dat' using 1:(log($2)):($3/$2) yerror via m, q
fit [0:3] m2 * x + q2 'h-f.dat' using 1:(log($2)) via m2, q2
set title sprintf('%.6f %.6f %.6f %.6f %d %.4f %.4f', m, q, m_err, q_err, FIT_NDF, FIT_STDFIT, FIT_P)
plot 'h-f.dat' using 1:(log($2)):($3/$2) with yerrorbars, g(x), m1*x+q1, m2*x+q2+0.1
