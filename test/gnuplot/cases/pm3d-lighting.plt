set terminal svg size 700,400
set samples 12; set isosamples 12
set pm3d lighting primary 0.6 specular 0.4
set palette defined (0 "dark-green", 1 "white")
set view 50,40,1,1.4
splot [-3:3][-3:3] sin(x)*cos(y) with pm3d
