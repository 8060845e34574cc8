set terminal svg size 800,500
set palette rgbformulae 33,13,10
set colorbox horizontal user origin 0.1,0.9 size 0.6,0.04
set cbtics 1
plot 'e-pts.dat' using 1:2:3 with impulses lc palette, '' u 1:2:3 w lp pt 5 ps 2 lc palette notitle
