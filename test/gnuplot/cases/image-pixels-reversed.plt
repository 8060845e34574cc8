set terminal svg size 700,400
set yrange [1.5:-0.5]
set xrange [4.5:-0.5]
$d << EOD
5 4 3 1 0
2 2 0 0 1
EOD
plot $d matrix with image pixels
