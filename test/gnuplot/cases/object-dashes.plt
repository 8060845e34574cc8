set terminal svg size 700,400
set xrange [0:10]
set yrange [0:10]
set object 1 circle at 2,2 size 1 dt 2 fc 'black'
set object 2 rectangle from 4,1 to 6,3 dt 3 lw 2
set object 3 rectangle from 7,1 to 9,3 fs empty border lc 'red' dt 4
set object 4 ellipse center 2,5 size 2,1 dt '-.' lw 3 fc 'blue'
set object 5 polygon from 4,4 to 6,4 to 5,6 to 4,4 dt (4,2) fs transparent solid 0.3 border lc 'green'
set object 6 circle at 8,5 size 1 fs empty
set style line 4 lw 4 dt 5 lc 'orange'
set object 7 rectangle center 2,8 size 2,1 lw 4 dt 5 fs empty border
set object 8 circle at 5,8 size 1 arc [0:90] lw 4 dt 5 fs empty border lt 2
set object 9 rectangle from 7,7 to 9,9 fs empty border 3 dt 2
plot x with lines
