set terminal svg size 700,400
set xrange [-2:8]
set yrange [-5:10]
$a << EOD
1 1 2
2 2 3
4 3 3
EOD
$b << EOD
1 1 2
2 2 3

4 3 3
5 5 5
EOD
splot $a u 1:2:3 index 50 w pm3d noti, $b w l
