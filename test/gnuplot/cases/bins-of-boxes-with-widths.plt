set terminal svg size 700,400
$rows << EOD
1 4 4.5
2 3 0.5
3 7 1.5
6 6 7
EOD
plot $rows bins=3 with boxes, $rows smooth csplines with boxes
