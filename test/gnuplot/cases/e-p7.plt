set terminal svg size 800,500
set style fill solid 0.4
set colorbox invert back noborder
set palette defined
set cbtics ('low' 1, 'high' 4)
set rmargin 12
plot 'e-pts.dat' using 1:2:3 with filledcurves x1 lc palette cb 3, '' u 1:2:3 w p lc palette
