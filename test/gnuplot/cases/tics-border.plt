set terminal svg size 700,400
unset xtics
unset ytics
set xtics border
set ytics border nomirror out
plot x
