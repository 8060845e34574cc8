set terminal svg size 600,480
set output 'sp-f4.svg'
set view map; set xlabel 'x'; set ylabel 'y'; set cblabel 'value'; set title 'Map'; set xtics 1 out; set ytics rotate; splot 'sp-g.dat' w pm3d notitle
