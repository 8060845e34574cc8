set terminal svg size 800,500
plot "blocks.dat" every :::1::2 using 1:2 with linespoints title "middle blocks", "skip.dat" skip 2 using 1:2 with lines title "skipped", "named.dat" index "load" with points pt 7
