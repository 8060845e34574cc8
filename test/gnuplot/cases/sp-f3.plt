set terminal svg size 600,480
set output 'sp-f3.svg'
set xlabel 'x axis' offset 0,-1; set ylabel 'y' rotate by 90; set zlabel 'z' rotate by 90 offset 1,0; set ztics 0.5; set mztics 2; set xtics 1 rotate; splot 'sp-g.dat' w l
