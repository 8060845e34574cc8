set terminal svg size 800,500
set title 'a title whose quote is left open
set nokey
set format y "%.1f"
unset format y
p = 1.5
set style fill solid 0.5 border rgb "black"
set datafile separator '\t'
plot "tab.dat" every ::1 using 1:($2*p) with boxes
