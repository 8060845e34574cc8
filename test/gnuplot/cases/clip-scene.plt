set terminal svg size 700,400
unset clip one
set zrange [-4:4]
set isosamples 9
splot [-3:3] [-3:3] x * y with lines
