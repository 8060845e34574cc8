set terminal svg size 800,500
set style fill transparent solid 0.3 noborder
set xrange [2:8]
set object 1 circle at graph 0.5,0.5 size graph 0.6 front
set object 2 circle at screen 0.1,0.1 size screen 0.05 fc rgb 'red' fs solid
plot 'e-pts.dat' using 1:2:(1.5) with circles fc rgb 'green'
