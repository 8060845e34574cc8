set terminal svg size 500,300
set key title "Sizes" offset 2,1
set key tc rgb "green" spacing 1.5
plot x title "one of many", x**2 title "two"
