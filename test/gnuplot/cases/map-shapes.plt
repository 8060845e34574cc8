set terminal svg size 700,400
set view map
set xrange [-1:1]
set yrange [-1:1]
set object 2 circle at screen 0.2, screen 0.8 radius screen 0.1 fc rgb '#008800' fs solid 1.0 border lc rgb 'black'
set object 22 circle at first -1, 1 radius first .15 fc rgb 'green' fs solid
set object 222 circle at graph 0, graph 1 radius graph 0.1 fs empty border lc rgb 'red'
set object 4 ellipse at screen 0.8, screen 0.2 size screen 0.3, 0.25 angle 20 fc rgb '#4444bb' fs solid
set object 44 ellipse at first 1, -1 size first 0.4, first 0.25 fc rgb "cyan"
set object 444 ellipse at graph 0.7,graph 0.6 size first 0.33, first 0.57 fc rgb '#6666ff' fs solid
splot x*y w pm3d
