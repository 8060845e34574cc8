set terminal svg size 700,400
$d << EOD
1 3 0.5 good
2 4 0.7 bad
3 2 0.2 1
EOD
plot $d with yerrorbars
