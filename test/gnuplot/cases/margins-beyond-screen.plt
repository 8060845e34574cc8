set terminal svg size 700,400
set lmargin at screen -0.2
set rmargin at screen 1.2
set bmargin at screen 0.1
set tmargin at screen 0.8
plot x
