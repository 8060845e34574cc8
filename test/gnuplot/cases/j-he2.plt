set terminal svg size 800,500
$d << EOD
a 1 2 3
b 4 3 1
c 2 5 3
d 6 2 2
EOD
set style data histograms
set style fill solid 0.5 border -1
set style fill pattern 1 border
set style histogram errorbars lw 1
plot $d using 2:3:4:xtic(1) title 'a', '' using 3:2:4 title 'b'
