set terminal svg size 600,500
set output 'k-ob3.svg'
set style fill border lt 3
set object 2 circle at 4,1 size 1 fc rgb "red"
set style fill solid 0.4 noborder
set object 7 ellipse center -4,2 size 2,3 fc rgb "red"
plot [-10:10] [-2:6] 4
