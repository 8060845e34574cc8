set terminal svg size 500,300
set key title "Sizes" font ",9" tc rgb "blue"
set key title "Later"
set key outside
plot x title "one of many", x**2 title "two"
