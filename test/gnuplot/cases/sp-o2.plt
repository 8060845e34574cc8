set term svg size 600,400
set output 'sp-o2.svg'
set xrange [1:5]
set yrange [2:4]
set view map
set arrow 3 from 1,3,1 rto 1,0.5,2 front
set arrow 4 from 3,3,1 rto graph 0.2,0.3,0.4 front
set arrow 5 from 3,3,1 rto screen 0.1,0.1 front
set arrow 6 from graph 0.1,0.1,0.1 rto 0.3,-0.5,2 nohead front
set object 3 ellipse at 2,3 size 1,0.5 angle 30 front
set object 4 ellipse at graph 0.7,0.6 size graph 0.2,0.3 angle 10 front
set object 5 ellipse at screen 0.7,0.6 size screen 0.2,0.3 angle 10 front
set samples 5
set isosamples 5
splot x+y w pm3d
