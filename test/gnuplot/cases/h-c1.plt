set terminal svg size 640,480
set style circle radius 0.4 nowedge
set style fill transparent solid 0.3 border
plot 'h-v.dat' using 1:2 with circles, '' using 1:($2+1):(0.2) with circles lc 3, '' using 1:($2+3):(0.5):(30):(200) with circles
