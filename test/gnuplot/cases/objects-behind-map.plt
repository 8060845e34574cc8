set terminal svg size 700,400
set object 1 rectangle from graph 0,0 to graph 1,1 behind fc rgb 'gray90' fs solid 1.0 border -1
set view map
set samples 8
splot sin(x) * y with points pt 7
