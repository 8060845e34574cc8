set terminal svg size 700,400
set hidden3d
set isosamples 25
splot sin(sqrt(x*x+y*y))*8
