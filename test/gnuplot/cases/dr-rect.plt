set terminal svg size 800,500
set object 1 rectangle at -4,0 size 3,1
set object 2 rectangle from graph 0.1,0.1 to graph 1,1 fillstyle empty
set object 3 rectangle from -20,-20 to -2,7 fillstyle solid 0.3
set object 4 rectangle at 3,3 size 25,2 fillcolor rgb "gold"
set object 5 rectangle at 4,-2 size graph 0.1,0.1
set xrange [5:-5]
plot x
