set terminal svg size 700,400
$d << E
1 2 5
2 5 3
3 4 1
4 1 2
E
set border -1 front lt -1 lw 2
set object 1 rectangle from graph 0.1,0.1 to graph 0.3,0.3
set object 1 fc rgb "#DDAA00' @fs
set bars front
set datafile columnhead separator comma
plot x lc rgb "#0000ffzz"
