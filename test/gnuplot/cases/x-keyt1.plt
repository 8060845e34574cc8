set terminal svg size 500,300
set key bottom left box title "a\nb" right tc rgb "red" font ",15"
plot x title "one of many", x**2 title "two"
