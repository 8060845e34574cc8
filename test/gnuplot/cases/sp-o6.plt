set term svg size 600,400
set output 'sp-o6.svg'
set xrange [0:4]
set yrange [0:4]
set object 1 rectangle from 1,1 to 2,2 fs solid fc rgb 'red'
set object 2 circle at 3,3,2 size 0.5
set object 4 polygon from 0,0,0 to 1,0,0 to 0,1,4 to 0,0,0 fs empty border 3
set object 5 rectangle from screen 0.1,0.1 to screen 0.2,0.2
set object 6 circle at graph 0.2,0.2,0.5 size graph 0.1
set samples 5
set isosamples 5
splot x+y w l
