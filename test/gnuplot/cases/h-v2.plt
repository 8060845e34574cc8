set terminal svg size 800,500
set xrange [0.5:6]
set yrange [0:4]
set style arrow 3 heads filled size screen 0.02,20,60 lc rgb '#3366cc'
plot 'h-v.dat' using 1:2:3:4 with vectors filled head lc 4, '' using 1:($2+1):3:4 with vectors arrowstyle 3, '' using 1:($2-1):3:4 with vectors nohead lt 2
