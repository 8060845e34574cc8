set terminal svg size 540,300
set xrange [0:8]
set yrange [0:4]
set object 1 ellipse at 5,2 size 4,2
set object 2 ellipse at 2.1234,2.02 size 3.3,2 angle 20 fs solid 0.3
set object 3 ellipse at graph 0.3,0.4 size 1,2 fc rgb 'red' fs empty border lt 3
$d << EOD
1 1
7 3
EOD
plot '$d' with lines title 'a block in quotes'
