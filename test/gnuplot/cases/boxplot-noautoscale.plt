set terminal svg size 700,400
set style data boxplot
set style fill solid 0.4
set style boxplot nooutliers medianlinewidth 2
$d << EOD
1 11
2 12
3 15
5 13
8 12
13 30
EOD
plot $d using (1):1, $d using (2):2 noauto, $d using (3):($1 + $2) noautoscale title 'both'
