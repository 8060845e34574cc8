set terminal svg size 500,300
set key maxrows 2 Left reverse
plot x title "one" at 0.3,0.3, x**2 title "two", 3*x title "three", 4*x title "four" at 0.4,0.5, 5*x title "five", 6*x title "six"
