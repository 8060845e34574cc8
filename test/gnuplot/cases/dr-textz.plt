set terminal svg size 800,500
set pm3d at s
set xrange [-10:10]
set yrange [-10:10]
set label 3 "at -6" at 12,-6,-6 textcolor palette z
set label 4 "at 3" at 12,3,3 textcolor palette z
set isosamples 10
splot y
