set terminal svg size 600,400
set grid x y lt black
plot x lt black, 2*x lt black dt 3, 3*x with points lt black, 5*x with points lt black pt 4
