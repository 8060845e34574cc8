set terminal svg size 800,500
set table 'x.txt'
plot 'e-pts.dat' using 1:2 smooth csplines
unset table
plot 'x.txt' using 1:2 with lines, 'e-pts.dat' w p
