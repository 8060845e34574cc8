set terminal svg size 600,480
set output 'sp-a9.svg'
set xlabel 'X'; set ylabel 'Y'; set zlabel 'Z'; set grid x y z; set title 'T'
splot 'sp-g.dat' using 1:2:3 with linespoints
