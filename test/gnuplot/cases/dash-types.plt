set terminal svg size 700,400
set dashtype 2 "-._ "
set dashtype 1 (10,5,2,5)
set dashtype 7 4
set linetype 3 dashtype 2
plot x dt 2, x**2 / 5 dt 1 lw 2, -x dt 3, 3 * x dt 7, 4 * x lt 3
