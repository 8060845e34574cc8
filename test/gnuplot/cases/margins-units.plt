set terminal svg size 700,400
set multiplot layout 2,2 margins char 8,2,3,4 spacing char 9,3 title "All"
plot x
plot x
set margins at screen .6, screen .85, 4, at screen .3
plot x
unset multiplot
