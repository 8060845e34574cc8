set terminal svg size 700,400
$m << EOD
1.1 1.2 1.3
2.1 2.2 2.3


0.2 0.3 0.5
0.1 0.6 0.9
0.3 0.8 0.2
EOD
plot $m index 1 matrix using 1:2:3 with image, "" every 2 matrix index 1 using 2:1 w lp
