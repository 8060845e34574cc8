set terminal svg size 700,400
set style data histograms
set style histogram columnstacked
$d << EOD
1 2
2 3
3 4
EOD
plot [1:5] $d using 1, $d using 2
