set terminal svg size 700,400
set xtics 0,.5,10 rangelimited font ",8"
set ytics rangelimited 
set mytics 5
set log y
$d << E
2.2 3.7
4.4 9.1
7.9 50
E
set x2tics rangelimited
set offsets 1,1,0,0
plot $d w lp
