set terminal svg size 800,500
$d << EOD
1 2 0.1
2 4 0.3
3 3 0.2
EOD
plot $d using 1:2:3 with circles lt rgb "#9e77a1" fs solid border rgb 'black' fs transparent solid 0.4
