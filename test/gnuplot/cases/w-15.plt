set terminal svg size 800,500
if (!exists("file")) file = "rss.dat"
if (!exists("factor")) factor = 1.024
plot file using 1:($2*factor) with lines title "RSS in ".(factor > 1 ? "MB" : "MiB")
