set terminal svg size 700,400
$d << EOD
1 5
2 -7
3 6
4 8

5 3
6 2
EOD
plot $d with fillsteps, $d using 1:($2+3) with fillsteps fs solid 0.3, $d using 1:($2-3) with fillsteps above fs solid, $d with fillsteps y=4 lt 6 fs solid
