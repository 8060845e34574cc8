set terminal svg size 800,500
set samples 30
plot 'e-pts.dat' smooth mcsplines w lp, '' w p pt 7
