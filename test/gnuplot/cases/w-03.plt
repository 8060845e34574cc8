set terminal svg size 800,500
set yrange [0:*]
limit = 150
plot "rss.dat" using 1:2 with lines title "RSS", limit with lines lc rgb "red" dt 3 title "limit", 60 notitle
