set terminal svg size 700,400
set dashtype 2 (20,5)
reset
set dashtype 3 "."
unset dashtype 3
plot x dt 2, 2 * x dt 3
