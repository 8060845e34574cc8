set terminal svg size 400,90
set key outside right bottom box title "Setup" 
set xlabel "n"
set title "Speed"
plot x title "one", x**2 title "two"
