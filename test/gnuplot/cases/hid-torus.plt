set terminal svg size 700,400
set hidden3d
set parametric
set isosamples 20,12
set urange [0:2*pi]
set vrange [0:2*pi]
splot cos(u)*(3+cos(v)), sin(u)*(3+cos(v)), sin(v) notitle, 3+cos(u)*(3+cos(v)), sin(v), sin(u)*(3+cos(v)) notitle
