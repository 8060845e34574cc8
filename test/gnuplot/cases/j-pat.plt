set terminal svg size 800,500
$d << EOD
a 1 2 3
b 4 3 1
c 2 5 3
d 6 2 2
EOD
set style data histograms
set style fill solid 0.5 border -1
set style fill pattern
plot $d using 2 title 'one' fs pattern 6, '' using 3, '' using 4 with boxes fs solid, '' using 3
