set terminal svg size 700,400
$D << E
a 3 2
b 5 3
c 4 1
E
set style data histograms
set style histogram columnstacked
set style fill solid
set style line 1 lc rgb "gray"
set style line 2 lc rgb "#7e20d1"
set style line 3 lc rgb "#5d9d74"
set style increment userstyles
plot $D using 2:key(1), $D using 3
