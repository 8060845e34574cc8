set terminal svg size 700,400
set key off
set datafile missing "?"
$d << EOD
1 2 1
2 ? 1
3 4 1
x 5 ?
5 3 1
EOD
set style data histograms
set style histogram errorbars gap 2 lw 1
plot $d using 2:3, $d using 3:2
