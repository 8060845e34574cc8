set terminal svg size 800,500
stats "rss.dat" using 2 nooutput
set label sprintf("peak %.1f", STATS_max) at graph 0.05,0.9
set arrow from graph 0,first STATS_mean to graph 1,first STATS_mean nohead dt 2
plot "rss.dat" using 1:2 with lines title sprintf("%d records", STATS_records)
