set terminal svg size 800,500
set xrange [-5<*<-1:6]
set yrange [:*<40]
set y2range [10<*<20:30<*<50]
set y2tics
plot 'h-l.dat' w l, '' u 1:($2*6) axes x1y2 w lp, 100*sin(x)
