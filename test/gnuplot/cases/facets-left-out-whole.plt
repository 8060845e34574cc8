set terminal svg size 700,400
set logscale cb
set cbrange [1:40]
set pm3d depthorder noborder interpolate 2,2
set pm3d noclipcb
set style fill transparent solid 0.5
$d << EOD
0 0 0 2
0 1 0 1
0 2 0 3

1 0 0 1
1 1 0 0
1 2 0 9

2 0 0 0
2 1 0 0
2 2 0 3
EOD
splot $d using 1:2:3:4 with pm3d
