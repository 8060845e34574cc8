set terminal svg size 700,400
set key off
$d << EOD
1 2 "one"
2 3 "two"
3 1 "three"
EOD
set label 1 "a" at 1.5,1.5 hypertext
set label 2 "b" at 2.5,2.5 hypertext point pt 9 ps 2 lc 3
plot $d using 1:2:3 with labels hypertext point pt 7 lc rgb "red"
