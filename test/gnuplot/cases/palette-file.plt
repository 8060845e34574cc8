set terminal svg size 700,400
set view map
set isosamples 2; set samples 20
set xrange [0:10]
$colors << EOD
0 0.1 0.2 0.9
2 0.9 0.9 0.2
6 0.9 0.2 0.1
EOD
set palette file "$colors" using 1:2:3:4
splot x with pm3d
