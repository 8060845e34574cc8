set terminal svg size 600,500
set output 'k-ob2.svg'
set style fill solid 0.4 border lt 3
set object 2 circle at 4,1 size 1 fc rgb "red"
set style fill solid 0.4 border lt 4
set object 2 circle at 4,1 size 2 fs solid .3
set object 3 circle at 0,1 size 2 fs solid .3 border lt 5
set object 4 circle at -4,1 size 2 fs solid .3
plot [-10:10] [-2:6] 4
