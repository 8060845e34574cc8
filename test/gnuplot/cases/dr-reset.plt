set terminal svg size 800,500
set multiplot layout 1,2 title "A\nB\nC"
plot x
reset
set title "second"
set bmargin 5
plot -x
unset multiplot
