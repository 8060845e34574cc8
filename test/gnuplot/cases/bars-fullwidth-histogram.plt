set terminal svg size 700,400
$D << E
3 0.5 1
5 0.3 0.4
4 0.6 0.1
E
set errorbars back fullwidth
set style data histograms
set style histogram errorbars gap 2 lw 2
set style fill solid 0.4 border -1
set boxwidth 0.8
plot $D using 1:2, $D using 2:3
