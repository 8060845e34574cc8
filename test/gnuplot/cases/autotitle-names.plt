set terminal svg size 700,400
$D << E
time cpu mem
1 3 2
2 5 3
3 4 1
E
set key autotitle columnhead
plot $D using "time":"cpu" with lines, $D using 1:3, $D using 1:(column("mem")) with lines, $D using 1:"cpu" title columnhead with impulses
