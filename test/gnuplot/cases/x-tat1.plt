set terminal svg size 500,300
set rmargin 12
unset key
plot x title " one" at end, x**2 title "two " at beginning, -x title "right" at end right
