set terminal svg size 700,400
set xrange [1.5:5]
set yrange [0:5]
set object 1 polygon from 1,1 to 2,3 to 3,1 to 1,1 fs pattern 2
set object 2 polygon from 3,3 to 4,6 to 6,4 to 3,3 fs empty border lc rgb "red"
plot x
