set terminal svg size 800,500
$d << EOD
a 1 2 3
b 2 - 5
c - 5 abc
d 5 2 3
e 2 3 4
EOD
set datafile missing "-"
set style data histogram
set style histogram rowstacked
set style fill solid border -1
plot $d using 2:xtic(1), for [i=3:4] '' using i
