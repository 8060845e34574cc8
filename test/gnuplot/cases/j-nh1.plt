set terminal svg size 800,500
$d << EOD
a 1 2 3
b 4 3 1
c 2 5 3
d 6 2 2
EOD
set style data histograms
set style fill solid 0.5 border -1
plot newhistogram 'First' lt 4, $d using 2:xtic(1), '' using 3, newhistogram 'Second' font ',10' offset 0,1, '' using 4:xtic(1), '' using 2
