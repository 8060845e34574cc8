set terminal svg size 800,500
set multiplot layout 2,1 title "One run"
set ylabel "MiB"
plot "rss.dat" using 1:2 with lines notitle
set ylabel "%"
plot "rss.dat" using 1:3 with lines lc 2 notitle
unset multiplot
