set terminal svg size 700,400
$d << EOD
read 5 2
write 3 -1
open 4 3
stat ? 4
close 6 -2
EOD
set datafile missing '?'
set style data histogram
set style histogram rowstacked
set style fill solid 1.00 border 0
set xtic rotate by -90 scale 0
plot $d using 2:xtic(1) title 'sums' smooth frequency with histograms, '' using 0:2:2 with labels left rotate by 90 notitle, '' using 3 smooth fnormal with histograms, '' using 2 smooth kdensity title 'density'
