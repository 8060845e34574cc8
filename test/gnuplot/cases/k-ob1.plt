set terminal svg size 600,500
set output 'k-ob1.svg'
set style fill solid 1.0 border .1
set object circle at 0,1 size 1 fc rgb "red"
plot [-10:10] [-2:6] 4
