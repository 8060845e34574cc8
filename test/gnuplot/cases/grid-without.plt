set terminal svg size 700,400
set multiplot layout 1,3
set grid noztics nomztics nox2tics
plot x
set grid noxtics back
plot x
set grid
set grid noytics
plot x
unset multiplot
