set term svg size 600,400
set output 'sp-o5.svg'
set xrange [0:4]
set yrange [0:4]
set view map
set object 1 rectangle from 1,1 to 2,2 fs solid fc rgb 'red'
set object 2 circle at 3,3 size 0.5
set object 3 ellipse at 2,3 size 1,0.5 front
set object 4 polygon from 0,0 to 1,0 to 0,1 to 0,0
set label 'm' at 2,2 front
set arrow from 1,3 to 3,1 front
set samples 5
set isosamples 5
splot x+y w pm3d
