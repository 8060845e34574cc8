set terminal svg size 700,400
$d << EOD
x first second
1 4 3
2 7 5
EOD
set key left
plot for [i=2:*] $d using 1:i title columnhead(i) with lines, x with lines, for [i=2:*] $d using 1:(column(i)+1) title columnhead with linespoints
