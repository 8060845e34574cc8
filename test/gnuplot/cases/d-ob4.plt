set terminal svg size 800,500
set object 2 rect from screen 0,0 to screen 0.2,0.2 fs pattern 2 bo 2
set style rectangle fs solid 0.2 noborder
set object 3 rect from 3,3 rto 0.5,0.5
plot 's-a.dat' w lp
