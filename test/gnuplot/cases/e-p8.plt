set terminal svg size 800,500
set palette maxcolors 3
set palette defined (0 0 0 0, 1 1 0 0, 1 0 1 0, 2 '#ffff00')
set cbtics rotate
set key outside
plot 'e-pts.dat' using 1:2:3:3 with yerrorbars lc palette
