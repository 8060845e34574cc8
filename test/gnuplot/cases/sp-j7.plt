set terminal svg size 600,480
set output 'sp-j7.svg'
set view map; set xtics offset 0,-1; set ytics offset 1,0 right; set cbrange [-0.5:0.5]; set cbtics 0.25; splot 'sp-g.dat' w pm3d
