set term svg size 600,400
set output 'sp-o3.svg'
set xrange [1:5]
set yrange [2:4]
set object 5 ellipse at screen 0.7,0.6 size screen 0.2,0.3 angle 10 front
set object 6 ellipse at graph 0.7,0.6 size screen 0.2,0.3 angle 10 front
set object 7 circle at graph 0.7,0.6 size screen 0.2 front
set object 8 circle at 2,3,1 size 0.3 front fs empty
set object 10 polygon from 1,2,0 to 2,2,0 to 1,3,4 to 1,2,0 fs empty border 3
set object 11 rectangle from 1,2 to 2,3
set samples 5
set isosamples 5
splot x+y w l
