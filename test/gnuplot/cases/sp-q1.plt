set terminal svg size 600,480
set output 'sp-q1.svg'
unset tics; plot 'sp-g.dat' u 1:2:3 w p lc palette
