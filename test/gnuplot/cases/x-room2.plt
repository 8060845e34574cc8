set terminal svg size 300,90
set xtics rotate ("a long label of a bar" 1, "another label" 2, "and one more that is longer" 3)
set style fill solid
set boxwidth 0.5
$d << EOD
1 3
2 5
3 2
EOD
plot $d using 1:2 with boxes
