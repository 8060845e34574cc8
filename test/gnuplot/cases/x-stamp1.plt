set terminal svg size 500,300
set timestamp "measured on host A"
set key below
set xlabel "n"
plot x title "one", x**2 title "two"
