set terminal svg size 700,400
set lmargin at screen 0.2
set rmargin at screen 1.2
set tmargin at screen 0.9
set bmargin at screen 0.2
set view equal xyz
set xrange [-0.2:0.5]
set yrange [0:0.9]
set zrange [0:0.7]
splot x * y
