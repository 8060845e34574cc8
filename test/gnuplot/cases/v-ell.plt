set terminal svg size 600,400
$d << EOD
1 2 1 0.5 20
3 3 2 1 60
EOD
plot $d with ellipses fs solid 0.3 border lt 3, $d using 1:2:3 w ellipses, $d using 1:2 with ellipses units xx, $d u 1:2:3:4:5 w ellipses units yy
