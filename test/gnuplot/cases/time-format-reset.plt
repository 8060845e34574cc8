set terminal svg size 700,400
set xdata time
set timefmt "%Y%m"
set format x "%Y"
set format x
$d << EOD
202001 3
202103 5
EOD
plot $d using 1:2
