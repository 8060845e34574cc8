set terminal svg size 800,500
$d << EOD
XXX Header_1 Header2
one 10 50
two 3 2
three 30 15
EOD
set style data histogram
set style histogram columnstacked
set style fill solid border lt -1
set key bottom box
plot newhistogram lt 9, $d using 2 title columnheader, '' using 3:key(1) title columnheader
