set terminal svg size 800,500
set palette defined (0 'blue', 1 'white', 3 'red')
set cblabel 'weight'
set cbrange [0:6]
plot 'e-pts.dat' using 1:2:3 with lines lw 3 lc palette title 'a'
