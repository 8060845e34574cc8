set terminal svg size 600,500
set output 'p-05.svg'
set polar
set grid
set rtics mirror
set mrtics 2
$d << E
0 1
1 2.2
2 3.1
3 1.5
4 2.7
5 0.3
E
plot [0:4.5] $d with linespoints, $d with impulses lt 4, 1.5 with filledcurves fs transparent solid 0.3
