set terminal svg size 700,400
set style data histograms
set datafile missing "?"
$d << EOD
1 NaN
2 3
3 4
4 ?
5 NaN
6 ?
EOD
plot $d using 2, $d using ($2*2)
