set terminal svg size 700,400
$d << EOD
1 1 one -30
2 2 two 60
3 3 three -90
9 9 far 0
EOD
plot $d every ::0::2 using 1:2:3:4:0 with labels rotate variable tc variable, $d with linespoints noautoscale, x**2 noautoscale
