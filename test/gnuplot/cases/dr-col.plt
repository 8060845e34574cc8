set terminal svg size 800,500
$d << EOD
a,1,2,3
b,2,,5
c,,5,2
d,5,2,
e,2,3
f,1,1,1
EOD
set datafile separator ","
set style data histogram
set style histogram columnstacked
set style fill solid border -1
set key bottom box
plot $d using 2, '' using 3 title "three", '' using 4:key(1)
