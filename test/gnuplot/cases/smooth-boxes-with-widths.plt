set terminal svg size 700,400
$rows << EOD
3 7 1.5
1 4 0.5
1 6 2.5
2 3 0.5
4 5 3
6 6 0.4
4 1 1
EOD
plot $rows using 1:2:3 smooth kdensity with boxes, $rows smooth unique with boxes, \
  $rows using 1:2:3:($1+2) smooth bezier with boxes
