set terminal svg size 700,400
set hidden3d
$d << EOD
0 0 1
1 0 2
2 0 4

0 1 2
1 1 NaN
2 1 1

0 2 0
1 2 3
2 2 2

0 3 1
1 3 1
2 3 0
EOD
$p << EOD
0.5 0.5 -1
1.5 1.5 3
1 3 1 
EOD
splot $d with lines, $p with impulses, $p with points pt 7, $p using 1:2:3:3 with labels offset 1,1
