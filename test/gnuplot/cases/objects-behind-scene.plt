set terminal svg size 700,400
set object 1 rectangle from screen 0,0,0 to screen 1,1,0 behind fc rgb 'gray90' fs solid 1.0 border -1
set object 2 circle at screen 0.2,0.8 size screen 0.1 behind fc rgb 'gold' fs solid
set isosamples 8
splot x * y
