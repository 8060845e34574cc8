set terminal svg size 700,400
$m << EOD
1 2 3 4
2 3 5 1
0 2 1 7
EOD
unset key
set view 50,30
splot $m matrix using 1:2:(0):3 with image pixels
