set terminal svg size 500,300
set timestamp "version 1.2\n100%% of x^2" top font ",9" textcolor rgb "blue" offset 2,-1
plot x title "one", x**2 title "two"
