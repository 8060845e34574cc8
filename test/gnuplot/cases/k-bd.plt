set terminal svg size 600,500
set output 'k-bd.svg'
$d << EOD
1 3
2 6
4 2
EOD
set boxwidth 0.6
plot [0:6] [0:7] $d with boxes fs solid 0.4 border 0, $d using ($1+1):2 with boxes fs solid 0.4 border lt 0, $d using 1:($2/2) with boxes fs empty border 1.7, $d with lines lt 2.6
