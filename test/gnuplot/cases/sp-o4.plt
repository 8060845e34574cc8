set term svg size 600,400
set output 'sp-o4.svg'
set xrange [0:4]
set yrange [0:4]
set zrange [0:8]
set label 1 'here' at 1,2,3 point pt 7 ps 2
set label 2 'there' at graph 0.5,0.5,0.5 center
set label 3 'first' at screen 0.1,0.9
set arrow 1 from 0,0,0 to 2,2,4
set arrow 2 from graph 0,0,0 to graph 1,1,1 nohead
set arrow 3 from 1,1,1 rto 1,0,2
set samples 5
set isosamples 5
splot x+y
