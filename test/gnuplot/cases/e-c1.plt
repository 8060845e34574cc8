set terminal svg size 800,500
set object 1 circle at 3,5 size 2
set object circle at 8,4 size 1 fc rgb 'blue' fs solid 0.3 noborder
set object 3 circle at 6,2 size 3 arc [20:160] fc rgb 'red' fs solid border -1 lw 2
set object ellipse at 10,8 size 3,2 angle 30 fs empty border rgb 'green' lw 3
set object polygon from 1,1 to 2,4 to 4,2 to 1,1 fs pattern 2 fc rgb 'orange'
set object polygon from 9,1 to 11,2 rto 1,1 fillstyle solid 0.5
plot 'e-pts.dat' using 1:2
