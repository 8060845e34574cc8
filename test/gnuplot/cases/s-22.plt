set terminal svg size 800,500
set title "a_b_c"
plot 's-a.dat'
