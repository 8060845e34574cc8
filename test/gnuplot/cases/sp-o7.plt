set term svg size 600,400
set output 'sp-o7.svg'
set xrange [0:4]
set yrange [0:4]
set object 4 polygon from 0,0,0 to 1,0,0 to 0,1,4 to 0,0,0 fs solid fc rgb 'blue'
set object 7 rectangle center 2,2 size 1,1 behind
set object 3 ellipse at 2,3,1 size 1,0.5 back
set label 'a' at 5,5,5
set label 'b' at 1,1
set arrow from 1,1,0 to 1,1,9 lc 3 lw 2
set arrow from second 1,1 to 2,2
set samples 5
set isosamples 5
splot x+y w l
