set terminal svg size 800,500
set title font ",30"
set title "late text"
plot 's-a.dat'
