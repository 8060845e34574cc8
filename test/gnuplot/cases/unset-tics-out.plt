set terminal svg size 700,400
set style line 101 lc rgb '#808080' lt 1
set border 3 back ls 101
set tics nomirror out scale 0.75
set grid back
unset tics
set tics scale 0.5 front
set ytics 0.2 offset 0.5,0
set object 1 rect from 8,0.6 to 5,0.2 front
set object 1 rect fc rgb '#660000' fillstyle solid 0.0 border lw 2
plot sin(x)
