set terminal svg size 800,500
do for [k=1:4] {
    set arrow k from k*20,graph 0 to k*20,graph 1 nohead lc rgb "grey60"
    set label k sprintf("phase %d", k) at k*20,graph 0.95
}
plot "rss.dat" using 1:2 with lines notitle
