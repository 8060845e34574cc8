set terminal svg size 700,400
$d << E
name,b b,cc
1,2,5
2,5,3
3,4,1
E
set datafile columnhead separator comma
set key top left
plot for [c=2:3] $d using 1:c w lp title columnhead(c)[1:1], $d using 1:2:(columnhead(2)[3:3]) w labels offset 1,1 notitle, keyentry w p pt 7 lc rgb "red" title "extra", keyentry with boxes fs solid title "box", keyentry title "nothing"
