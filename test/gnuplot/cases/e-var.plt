set terminal svg size 800,500
plot 'e-pts.dat' using 1:2:3 with lines lc variable, '' using 1:2:3 with impulses lc rgb variable, '' using 1:($2+1):(1):3:3:3 with points ps var pt var lc var
