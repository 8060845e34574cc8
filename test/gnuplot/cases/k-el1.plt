set terminal svg size 600,400
$d << EOD
1 1 1 0.5 0
2 2 1 0.3 30
3 1 0.5 0.8 45
4 3 0 0 10
EOD
set style fill solid 0.4 border -1
plot $d using 1:2:3:4:5 with ellipses title "five", $d using 1:($2+1):3 with ellipses units xx lc 3, $d using 1:($2+2) with ellipses fs empty border 2, $d using 1:($2-1):3:4 with ellipses units yy fs transparent solid 0.2 noborder
