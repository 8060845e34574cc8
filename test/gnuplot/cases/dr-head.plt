set terminal svg size 800,500
$d << EOD
Decade A_b C
d1 3 5
d2 4 8
d3 1 2
EOD
set key autotitle columnheader
set style data boxes
plot $d using ($2 + $3):xtic(1) title "T", '' using 2
