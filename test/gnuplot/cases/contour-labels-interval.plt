set terminal svg size 700,400
set contour base
set cntrparam levels auto 6
set cntrlabel start 2 interval 12 font ",9"
set isosamples 25
set key off
splot x**2-y**2 with lines, x**2-y**2 with labels boxed notitle
