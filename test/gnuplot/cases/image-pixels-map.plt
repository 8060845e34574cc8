set terminal svg size 700,400
$m << EOD
1 2 3 4
2 3 5 1
0 2 1 7
EOD
set view map
unset key
set autoscale noextend
splot $m matrix with image pixels
