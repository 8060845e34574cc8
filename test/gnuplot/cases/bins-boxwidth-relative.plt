set terminal svg size 700,400
$d << EOD
1 3
2 5
3 2
4 7
5 8
6 1
7 3
7.5 3.2
9 6
EOD
set style fill solid 0.4
set samples 40
set boxwidth 0.8 relative
plot $d using 2 bins binwidth=1.5 with boxes, "" using 1 bins=3 with impulses
