set terminal svg size 600,480
set output 'sp-p4.svg'
set datafile missing 'NA'
$d << EOD
x y z
0 0 1
0 1 2

1 0 NA
1 1 3

2 0 1
2 1 2
EOD
splot $d using 1:2:3 w lp
