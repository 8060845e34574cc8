set terminal svg size 700,400
unset ztics
unset cbtics
set tics out nomirror
set pm3d
set isosamples 8
splot x * y
