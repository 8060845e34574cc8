set terminal svg size 500,300
set timestamp "version 1.2\nof A" top rotate
unset ytics
plot x title "one", x**2 title "two"
