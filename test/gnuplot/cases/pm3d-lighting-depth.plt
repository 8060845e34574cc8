set terminal svg size 700,400
set parametric
set urange [-pi:pi]; set vrange [-pi:pi]
set samples 20; set isosamples 20
set pm3d depthorder lighting specular 0.5 spec2 0.3
set view equal xyz
unset key
splot cos(u)+.5*cos(u)*cos(v), sin(u)+.5*sin(u)*cos(v), .5*sin(v) with pm3d fc ls 3
