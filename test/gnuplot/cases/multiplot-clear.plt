set terminal svg size 700,400
set multiplot
plot x
set size 0.4,0.4
set origin 0.1,0.5
clear
plot x**2
set origin 0.55,0.15
clear
set isosamples 5
splot x * y
unset multiplot
