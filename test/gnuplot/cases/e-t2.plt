set terminal svg size 800,500
set table $T
plot sin(x), cos(x)
unset table
plot $T index 1 using 1:2 with lp
