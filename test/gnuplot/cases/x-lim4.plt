set terminal svg size 700,400
set xtics rangelimited
set ytics rangelimited ("a" 1, "b" 4.5, "c" 9)
set y2tics rangelimited
set x2tics
set border 7
$d << E
2.2 3.7 20
4.4 9.1 30
7.9 50 1 
E
plot [10:0] [0:20] $d w lp, $d using 1:3 axes x1y2 w i
