set hidden3d
set isosamples 4,3
unset surface
set contour surface
set cntrparam levels discrete 2,-5
splot x*y notitle
