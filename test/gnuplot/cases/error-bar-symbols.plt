set terminal svg size 700,400
$D << EOD
1 2 1.5 2.3 3 4 1
2 3 2.3 4 2 5 2
3 5 4.8 5.5 1 7 3
EOD
plot [0:4] [0:7] $D using 1:2:3:4:6 with yerrorbars pt variable, $D using 1:($2+1):3:4:7 with yerrorbars lc variable, $D using 1:($2+.5):3:4:6:7 w yerrorb pt variable lc variable
