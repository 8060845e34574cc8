set terminal svg size 700,400
$d << EOD
0 0
1 0
2 0
3 5
4 1
4 2
5 0
6 0
EOD
set key off
plot [0:6][0:] $d smooth csplines, x/3
