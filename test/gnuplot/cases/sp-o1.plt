set term svg size 600,400
set output 'sp-o1.svg'
set xrange [1:5]
set yrange [2:4]
set zrange [1:8]
set arrow 3 from 1,3,1 rto 1,0.5,2
set arrow 5 from 3,3,1 rto screen 0.1,0.1
set arrow 6 from graph 0.1,0.1,0.1 rto 0.3,-0.5,2 nohead
set samples 5
set isosamples 5
splot x+y
