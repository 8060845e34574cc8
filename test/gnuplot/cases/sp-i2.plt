set terminal svg size 600,480
set output 'sp-i2.svg'
set key opaque box; splot x*x title 'a', x*y title 'b' w pm3d
