set terminal svg size 800,500
$d << EOD
a 1 2 3
b 4 3 1
c 2 5 3
d 6 2 2
EOD
set style data histograms
set style fill solid 0.5 border -1
set style histogram columnstacked
set boxwidth 0.6
set yrange [0:20]
plot newhistogram 'A', $d using 2:key(1), '' using 3, newhistogram 'B', '' using 4
