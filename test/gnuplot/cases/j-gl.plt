set terminal svg size 800,500
set style line 1 lt 1 lc rgb '#808080' lw 0.5
set style line 2 lt 3 lw 0.5
set mxtics 2
set mytics 2
set grid xtics ytics mxtics mytics linestyle 1, lines 2
plot [0:10] x
