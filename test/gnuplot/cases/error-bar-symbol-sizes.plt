set terminal svg size 700,400
$D << EOD
1 2 1.5 2.3 3 4 1
2 3 2.3 4 2 5 2
3 5 4.8 5.5 1 7 3
EOD
plot [0:4] [0:7] $D using 1:2:3:4:5:6:7 with yerrorbars ps variable pt variable lc variable
